from google.cloud.firestore import Client
from typing import Any

def client(app: Any = None, database_id: str | None = None) -> Client: ...
