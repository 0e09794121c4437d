from fastapi import FastAPI

from seeding import add_prices

app = FastAPI()


@app.post("/prices", status_code=204)
def refresh() -> None:
    add_prices()
