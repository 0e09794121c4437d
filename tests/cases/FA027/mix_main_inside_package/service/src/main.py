# The program is started in the folder src, which has an __init__.py all the same.
from fastapi import FastAPI

from routes.kites import router

app = FastAPI()
app.include_router(router)
