# The savepoint has a transaction around it, which commits.
from parish.db import Baptism, new_session


async def enter(name: str) -> None:
    async with new_session() as session:
        async with session.begin():
            async with session.begin_nested():
                session.add(Baptism(name=name))
