from fastapi import FastAPI

from fleet.api import ships

app = FastAPI()
app.include_router(ships.router)
