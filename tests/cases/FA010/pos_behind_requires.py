# Starlette's `requires` calls the route itself, so what the route lacks is known.
from fastapi import FastAPI, Request
from starlette.authentication import requires

app = FastAPI()
BASKETS: dict[str, list[str]] = {}


@app.delete("/basket")
@requires("authenticated")
async def empty_basket(request: Request):  # expect: FA010
    BASKETS.pop(request.user.display_name, None)


@app.delete("/basket/first", status_code=204)
@requires(["authenticated"])
def drop_first(request: Request) -> None:
    BASKETS[request.user.display_name].pop(0)


@app.get("/basket")
@requires("authenticated")
async def read_basket(request: Request):
    return BASKETS.get(request.user.display_name, [])
