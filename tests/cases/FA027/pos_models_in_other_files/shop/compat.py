from pydantic import root_validator, validator

__all__ = ["root_validator", "validator"]
