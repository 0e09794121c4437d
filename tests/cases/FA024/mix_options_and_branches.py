# Options that can be seen, branches for SQLite, engines that are used up at once, and engines for tests.
import os
from os import environ
from typing import Any

from sqlalchemy import URL, Engine, create_engine, make_url, text
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.pool import NullPool, QueuePool

url = os.environ["DATABASE_URL"]
SHOWN = {"echo": True}
CHANGED: dict[str, Any] = {"echo": True}
if url.endswith("replica"):
    CHANGED["pool_pre_ping"] = True

inline = create_engine(url, **{"echo": True})  # expect: FA024
shown = create_engine(url, **SHOWN)  # expect: FA024
changed = create_engine(url, **CHANGED)
chosen_pool = create_engine(url, poolclass=NullPool if "bouncer" in url else QueuePool)
test_engine = create_engine(url)

if url.startswith("sqlite"):
    engine = create_engine(url, connect_args={"timeout": 15})
else:
    engine = create_engine(url)  # expect: FA024

either = create_engine(  # expect: FA024
    url, connect_args={"check_same_thread": False} if url.startswith("sqlite") else {}
)
embedded = create_engine(url, connect_args={"check_same_thread": False})
fallback = create_engine(os.getenv("REPORTS_URL", "sqlite:///reports.db"))  # expect: FA024 "sqlite"
other_fallback = create_engine(environ.get("AUDIT_URL") or "sqlite:///audit.db")  # expect: FA024
formatted = create_engine(f"sqlite:///{os.getcwd()}/shop.db")  # expect: FA024
made = create_async_engine(make_url("sqlite+aiosqlite:///events.db"))  # expect: FA024
from_parts = create_engine(URL.create("sqlite", database="parts.db"))  # expect: FA024


def build(database: str = "sqlite:///default.db") -> Engine:  # expect: FA024
    return create_engine(database)


def is_reachable() -> bool:
    probe = create_engine(url)
    with probe.connect() as connection:
        connection.execute(text("SELECT 1"))
    probe.dispose()
    return True


if __name__ == "__main__":
    create_engine("sqlite:///try.db")
