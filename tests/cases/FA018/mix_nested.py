# Handlers inside routes, dependencies, loops and other handlers; each stands for itself.
from fastapi import Depends, FastAPI

app = FastAPI()


async def current(token: str = ""):
    try:
        yield token
    except Exception:  # expect: FA018
        pass


@app.get("/")
async def index(token: str = Depends(current)) -> str:
    try:
        number = int(token)
    except ValueError:
        try:
            number = len(token)
        except Exception:  # expect: FA018
            pass
        number = 0
    except Exception:
        try:
            number = 1
        except ArithmeticError:
            pass
    return str(number)


@app.middleware("http")
async def count(request, call_next):
    response = await call_next(request)
    try:
        response.headers["x-count"] = "1"
    except (Exception, KeyError):  # expect: FA018
        return
    return response
