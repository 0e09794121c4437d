from typing import Annotated, Any, Dict

from fastapi import Depends


def read_claims() -> dict:
    return {}


Json = Dict[str, Any]
Claims = Annotated[dict, Depends(read_claims)]
Scores = Dict[str, int]
