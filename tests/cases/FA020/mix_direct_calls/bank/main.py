from fastapi import FastAPI

from .routes import bank

app = FastAPI()
app.include_router(bank)
