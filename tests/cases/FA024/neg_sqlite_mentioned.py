# The text "sqlite://" in comparisons, replacements, messages and lists is no database of the application.
"""Only development machines may use sqlite:// URLs; servers use PostgreSQL."""
import logging
import os

from sqlalchemy import create_engine

log = logging.getLogger(__name__)
url = os.environ["DATABASE_URL"]


def to_async(dsn: str) -> str:
    if dsn.startswith("sqlite://"):
        return dsn.replace("sqlite://", "sqlite+aiosqlite://", 1)
    return dsn.replace("postgresql://", "postgresql+asyncpg://", 1)


def refuse_sqlite(dsn: str) -> None:
    if dsn.startswith(("sqlite://", "sqlite+aiosqlite://")):
        log.error("sqlite:// URLs are for development only: %s", dsn)
        raise SystemExit("sqlite:// is not supported here")


refuse_sqlite(url)
engine = create_engine(url, pool_pre_ping=True)
