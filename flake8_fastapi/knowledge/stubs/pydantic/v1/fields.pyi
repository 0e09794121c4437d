from pydantic.v1 import Field as Field
