from fastapi_mail import MultipartSubtypeEnum as MultipartSubtypeEnum, MessageType as MessageType, MessageSchema as MessageSchema
