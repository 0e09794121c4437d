from shop.database import SessionLocal
from shop.models import AuditEntry

session = SessionLocal()  # expect: FA037


def record(event: str) -> None:
    session.add(AuditEntry(event=event))
    session.commit()
