from sqlalchemy.ext.asyncio import AsyncSession

from shop.models import AuditEntry


class AuditRepository:
    def __init__(self, session: AsyncSession) -> None:
        self.session = session

    def record(self, event: str) -> None:
        self.session.add(AuditEntry(event=event))
