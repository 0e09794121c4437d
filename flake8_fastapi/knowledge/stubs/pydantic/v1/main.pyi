from pydantic.v1 import BaseModel as BaseModel, create_model as create_model
