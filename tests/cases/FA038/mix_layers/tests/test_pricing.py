from depot.main import app
from depot.routers.boxes import DEFAULT_SIZE
from depot.services.pricing import price


def test_price() -> None:
    assert price() == DEFAULT_SIZE * 2
    assert app.title
