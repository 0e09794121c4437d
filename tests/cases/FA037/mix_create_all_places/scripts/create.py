import logging

from sqlalchemy.orm import Session

from fleet.database import engine
from fleet.models import Base

logging.basicConfig(level=logging.INFO)
Base.metadata.create_all(engine)
db = Session(engine)
