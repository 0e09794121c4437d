from enum import Enum
from typing import Any, Callable

from pydantic.fields import FieldInfo

class ParamTypes(Enum):
    query = "query"
    header = "header"
    path = "path"
    cookie = "cookie"

class Param(FieldInfo):
    def __init__(self, default=..., *, default_factory=..., annotation=None, alias=..., alias_priority=..., validation_alias=..., serialization_alias=..., title=..., description=..., gt=None, ge=None, lt=None, le=None, min_length=None, max_length=None, pattern=None, regex=None, discriminator=..., strict=..., validate_default=..., union_mode=..., fail_fast=..., multiple_of=..., allow_inf_nan=..., max_digits=..., decimal_places=..., examples=..., example=..., openapi_examples=None, deprecated=..., include_in_schema=True, json_schema_extra=...) -> None: ...
class Path(Param):
    def __init__(self, default=..., *, default_factory=..., annotation=None, alias=..., alias_priority=..., validation_alias=..., serialization_alias=..., title=..., description=..., gt=None, ge=None, lt=None, le=None, min_length=None, max_length=None, pattern=None, regex=None, discriminator=..., strict=..., validate_default=..., union_mode=..., fail_fast=..., multiple_of=..., allow_inf_nan=..., max_digits=..., decimal_places=..., examples=..., example=..., openapi_examples=None, deprecated=..., include_in_schema=True, json_schema_extra=...) -> None: ...
class Query(Param):
    def __init__(self, default=..., *, default_factory=..., annotation=None, alias=..., alias_priority=..., validation_alias=..., serialization_alias=..., title=..., description=..., gt=None, ge=None, lt=None, le=None, min_length=None, max_length=None, pattern=None, regex=None, discriminator=..., strict=..., validate_default=..., union_mode=..., fail_fast=..., multiple_of=..., allow_inf_nan=..., max_digits=..., decimal_places=..., examples=..., example=..., openapi_examples=None, deprecated=..., include_in_schema=True, json_schema_extra=...) -> None: ...
class Header(Param):
    def __init__(self, default=..., *, default_factory=..., annotation=None, alias=..., alias_priority=..., validation_alias=..., serialization_alias=..., convert_underscores=True, title=..., description=..., gt=None, ge=None, lt=None, le=None, min_length=None, max_length=None, pattern=None, regex=None, discriminator=..., strict=..., validate_default=..., union_mode=..., fail_fast=..., multiple_of=..., allow_inf_nan=..., max_digits=..., decimal_places=..., examples=..., example=..., openapi_examples=None, deprecated=..., include_in_schema=True, json_schema_extra=...) -> None: ...
class Cookie(Param):
    def __init__(self, default=..., *, default_factory=..., annotation=None, alias=..., alias_priority=..., validation_alias=..., serialization_alias=..., title=..., description=..., gt=None, ge=None, lt=None, le=None, min_length=None, max_length=None, pattern=None, regex=None, discriminator=..., strict=..., validate_default=..., union_mode=..., fail_fast=..., multiple_of=..., allow_inf_nan=..., max_digits=..., decimal_places=..., examples=..., example=..., openapi_examples=None, deprecated=..., include_in_schema=True, json_schema_extra=...) -> None: ...
class Body(FieldInfo):
    def __init__(self, default=..., *, default_factory=..., annotation=None, embed=None, media_type="application/json", alias=..., alias_priority=..., validation_alias=..., serialization_alias=..., title=..., description=..., gt=None, ge=None, lt=None, le=None, min_length=None, max_length=None, pattern=None, regex=None, discriminator=..., strict=..., validate_default=..., union_mode=..., fail_fast=..., multiple_of=..., allow_inf_nan=..., max_digits=..., decimal_places=..., examples=..., example=..., openapi_examples=None, deprecated=..., include_in_schema=True, json_schema_extra=...) -> None: ...
class Form(Body):
    def __init__(self, default=..., *, default_factory=..., annotation=None, media_type=..., alias=..., alias_priority=..., validation_alias=..., serialization_alias=..., title=..., description=..., gt=None, ge=None, lt=None, le=None, min_length=None, max_length=None, pattern=None, regex=None, discriminator=..., strict=..., validate_default=..., union_mode=..., fail_fast=..., multiple_of=..., allow_inf_nan=..., max_digits=..., decimal_places=..., examples=..., example=..., openapi_examples=None, deprecated=..., include_in_schema=True, json_schema_extra=...) -> None: ...
class File(Form):
    def __init__(self, default=..., *, default_factory=..., annotation=None, media_type="multipart/form-data", alias=..., alias_priority=..., validation_alias=..., serialization_alias=..., title=..., description=..., gt=None, ge=None, lt=None, le=None, min_length=None, max_length=None, pattern=None, regex=None, discriminator=..., strict=..., validate_default=..., union_mode=..., fail_fast=..., multiple_of=..., allow_inf_nan=..., max_digits=..., decimal_places=..., examples=..., example=..., openapi_examples=None, deprecated=..., include_in_schema=True, json_schema_extra=...) -> None: ...

class Depends:
    dependency: Callable[..., Any] | None
    use_cache: bool
    def __init__(self, dependency=None, use_cache=True, scope=None, *, max_concurrency=None) -> None: ...

class Security(Depends):
    scopes: Any
    def __init__(self, dependency=None, use_cache=True, scope=None, scopes=None, *, max_concurrency=None) -> None: ...
