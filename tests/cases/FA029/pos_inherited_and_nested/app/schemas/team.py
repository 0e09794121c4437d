from pydantic import BaseModel


class Webhook(BaseModel):
    url: str
    signing_secret: str  # expect: FA029


class Bot(BaseModel):
    name: str
    api_key: str  # expect: FA029


class Vault(BaseModel):
    secret: str


class TeamOut(BaseModel):
    name: str
    webhooks: "list[Webhook]" = []


class BotOut(BaseModel):
    bots: dict[str, Bot]
