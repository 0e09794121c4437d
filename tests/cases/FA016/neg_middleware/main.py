# Not: a middleware of the project answers every exception.
from fastapi import FastAPI

from guard import Guard
from rooms import rooms

app = FastAPI()
app.add_middleware(Guard)
app.include_router(rooms)
