from fastapi import FastAPI

from wharf.routers import crates

app = FastAPI(title="Wharf", openapi_url=None)
app.include_router(crates.router)
