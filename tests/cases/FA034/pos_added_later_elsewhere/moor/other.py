from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware

from moor.timing import install_compression

app = FastAPI()
install_compression(app)
app.add_middleware(CORSMiddleware, allow_origins=["https://moor.example"])
