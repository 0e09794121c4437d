# The loop serves others while the program runs, now or after the answer.
import asyncio
import subprocess

from fastapi import BackgroundTasks, FastAPI
from pydantic import BaseModel

app = FastAPI(title="Press", openapi_url=None)


class Printed(BaseModel):
    code: int


def run_press(number: int) -> None:
    subprocess.run(["lp", f"page-{number}.pdf"], check=False)


@app.post("/pages/{number}/prints", status_code=201)
async def print_page(number: int) -> Printed:
    done = await asyncio.create_subprocess_exec("lp", f"page-{number}.pdf")
    return Printed(code=await done.wait())


@app.post("/pages/{number}/later", status_code=202)
async def print_later(number: int, tasks: BackgroundTasks) -> Printed:
    tasks.add_task(run_press, number)
    return Printed(code=0)
