from pydantic import BaseSettings as BaseSettings
