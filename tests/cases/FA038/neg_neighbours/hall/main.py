from hall.core.instance import app
from hall.visits.routes import router

app.include_router(router)


@app.get("/")
def index() -> str:
    return app.title
