# The package itself is the working directory, so imports begin below it.
from fastapi import FastAPI

from routes.lamps import router

app = FastAPI()
app.include_router(router)
