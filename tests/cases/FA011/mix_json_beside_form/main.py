import fastapi

from documents import documents

app = fastapi.FastAPI()
app.include_router(documents)
