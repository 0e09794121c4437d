from fastapi import BackgroundTasks, FastAPI
from pydantic import BaseModel

from beacon.index import announce

app = FastAPI(title="Beacon", openapi_url=None)


class Page(BaseModel):
    name: str


@app.post("/pages", status_code=201)
async def publish(page: Page, tasks: BackgroundTasks) -> Page:
    tasks.add_task(announce, page.name)
    return page
