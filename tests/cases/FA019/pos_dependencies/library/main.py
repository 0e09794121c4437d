from fastapi import FastAPI

from library.routes import loans

app = FastAPI()
app.include_router(loans)
