from typing import Any, Callable

from pydantic import AliasChoices as AliasChoices, AliasPath as AliasPath, Field as Field, PrivateAttr as PrivateAttr, computed_field as computed_field

class FieldInfo:
    annotation: Any
    default: Any
    default_factory: Callable[..., Any] | None
    alias: str | None
    validation_alias: Any
    serialization_alias: str | None
    title: str | None
    description: str | None
    examples: list[Any] | None
    exclude: bool | None
    metadata: list[Any]
    def __init__(self, **kwargs: Any) -> None: ...
    def is_required(self) -> bool: ...
    def get_default(self, *, call_default_factory=False, validated_data=None) -> Any: ...
    @staticmethod
    def from_field(default: Any = ..., **kwargs: Any) -> FieldInfo: ...
    @staticmethod
    def from_annotation(annotation: type[Any]) -> FieldInfo: ...

class ComputedFieldInfo: ...
class ModelPrivateAttr: ...
