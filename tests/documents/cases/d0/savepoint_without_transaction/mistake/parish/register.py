# A savepoint without a transaction around it and without a commit: the row is rolled back.
from parish.db import Baptism, new_session


async def enter(name: str) -> None:
    async with new_session() as session:
        async with session.begin_nested():  # expect: FA025
            session.add(Baptism(name=name))
