from fastapi import FastAPI

app = FastAPI()


@app.get("/admin/fake")
async def fake() -> list[str]:
    return []


def test_fake() -> None:
    assert app.routes
