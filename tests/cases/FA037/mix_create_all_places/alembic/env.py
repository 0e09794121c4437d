import logging

from alembic import context

from fleet.database import engine
from fleet.models import Base

logging.basicConfig()
connection = engine.connect()
context.configure(connection=connection, target_metadata=Base.metadata)
