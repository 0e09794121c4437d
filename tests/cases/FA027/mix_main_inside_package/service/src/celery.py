# Named like the library that the routes import.
from pydantic import BaseModel


class Celery(BaseModel):
    name: str = "worker"
