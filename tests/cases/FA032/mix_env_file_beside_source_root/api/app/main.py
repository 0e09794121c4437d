from fastapi import FastAPI

from app.options import Options

app = FastAPI(title=Options().name)
