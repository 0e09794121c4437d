from pydantic import TypeAdapter as TypeAdapter
