import pytest
from fastapi import HTTPException

from bank.deps import current_customer


async def test_without_token() -> None:
    with pytest.raises(HTTPException):
        await current_customer("")
