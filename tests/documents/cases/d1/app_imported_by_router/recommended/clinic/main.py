from fastapi import FastAPI

from clinic.routers import rooms

app = FastAPI(title="Clinic", openapi_url=None)
app.include_router(rooms.router)
