from fastapi import FastAPI

from choir.routers import router

app = FastAPI(title="Choir", openapi_url=None)
app.include_router(router)
