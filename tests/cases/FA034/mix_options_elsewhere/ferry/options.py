# Options that other modules unpack into their calls, and some that change before.
from fastapi.responses import PlainTextResponse

OPEN = {"allow_origins": ["*"], "allow_credentials": True}
CLOSED = dict(allow_origins=["https://ferry.example"], allow_credentials=True)
CHANGING = {"allow_origins": ["*"], "allow_credentials": True}
CHANGING["allow_credentials"] = False
APP = {"docs_url": None, "redoc_url": None}
TRACED = {**APP, "debug": True}
ENGINE = {"echo": False}
TESTED_ENGINE = ENGINE | {"pool_pre_ping": True}
SESSIONS = {"autoflush": False}
KEPT = {**SESSIONS, "expire_on_commit": False}
TAGS = {"tags": ["crossings"]}
PLAIN = {"response_class": PlainTextResponse}
MODEL = {"response_model": None}


def app_options() -> dict[str, object]:
    return {"title": "Ferry", "openapi_url": None}
