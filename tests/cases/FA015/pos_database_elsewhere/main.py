# The database stands in another module than the route, and the path is put together from prefixes.
from fastapi import FastAPI

from ops import routes
from storage import notes

app = FastAPI()
app.include_router(routes.ops, prefix="/ops")
app.include_router(notes)
