from __future__ import annotations

import typing

if typing.TYPE_CHECKING:
    from depot.routers.boxes import box


def describe(function: typing.Callable[..., object] | type[box]) -> str:
    return repr(function)
