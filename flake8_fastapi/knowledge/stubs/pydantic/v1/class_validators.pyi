from pydantic.v1 import root_validator as root_validator, validator as validator
