# The app lives in the package itself.
from fastapi import FastAPI

app = FastAPI()

from cafe.api import menu  # noqa: E402

app.include_router(menu.router)
