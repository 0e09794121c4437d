import fastapi

from kitchen import routes

app = fastapi.FastAPI()
app.include_router(routes.recipes)
