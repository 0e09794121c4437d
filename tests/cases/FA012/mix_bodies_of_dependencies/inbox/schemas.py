from pydantic import BaseModel


class Message(BaseModel):
    text: str


class Sender(BaseModel):
    name: str
