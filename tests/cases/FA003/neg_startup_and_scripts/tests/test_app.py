# A test may use a sync session in an async function.
from sqlalchemy import text

from app import Local


async def test_rows() -> None:
    with Local() as session:
        assert session.execute(text("select 1")).scalar() == 1
