from google.cloud.firestore import AsyncClient
from typing import Any

def client(app: Any = None, database_id: str | None = None) -> AsyncClient: ...
