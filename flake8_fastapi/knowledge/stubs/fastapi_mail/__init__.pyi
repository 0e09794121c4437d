from fastapi_mail.config import ConnectionConfig as ConnectionConfig
from fastapi_mail.fastmail import FastMail as FastMail
from fastapi_mail.schemas import MessageSchema as MessageSchema, MessageType as MessageType, MultipartSubtypeEnum as MultipartSubtypeEnum
