from pydantic.v1 import BaseSettings as BaseSettings
