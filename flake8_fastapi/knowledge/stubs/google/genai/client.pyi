from google.genai.chats import AsyncChats, Chats
from google.genai.files import AsyncFiles, Files
from google.genai.models import AsyncModels, Models
from typing import Any

class AsyncClient:
    models: AsyncModels
    chats: AsyncChats
    files: AsyncFiles

class Client:
    aio: AsyncClient
    models: Models
    chats: Chats
    files: Files
    def __init__(self, **kwargs: Any) -> None: ...
