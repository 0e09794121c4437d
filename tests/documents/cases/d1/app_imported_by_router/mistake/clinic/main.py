from fastapi import FastAPI

app = FastAPI(title="Clinic", openapi_url=None)

from clinic.routers import rooms  # noqa: E402, F401
