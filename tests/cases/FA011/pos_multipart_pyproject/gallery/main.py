from fastapi import FastAPI

from gallery import auth, pictures

app = FastAPI()
app.include_router(auth.auth)
app.include_router(pictures.pictures)
