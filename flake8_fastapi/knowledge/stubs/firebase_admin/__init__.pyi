import firebase_admin.auth as auth
import firebase_admin.credentials as credentials
import firebase_admin.messaging as messaging
from typing import Any

class App:
    name: str
    project_id: str | None

def delete_app(app: App) -> None: ...
def get_app(name: str = "[DEFAULT]") -> App: ...
def initialize_app(credential: Any = None, options: Any = None, name: str = "[DEFAULT]") -> App: ...
