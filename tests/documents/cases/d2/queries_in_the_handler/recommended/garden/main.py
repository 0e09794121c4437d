from fastapi import FastAPI

from garden.routers import plants

app = FastAPI(title="Garden", openapi_url=None)
app.include_router(plants.router)
