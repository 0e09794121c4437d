from fastapi import FastAPI

from office import rooms

app = FastAPI(title="Office", openapi_url=None)
app.include_router(rooms.router)
