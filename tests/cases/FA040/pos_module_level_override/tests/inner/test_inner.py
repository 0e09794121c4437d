from pond.main import app, get_fish


def test_fish() -> None:
    app.dependency_overrides[get_fish] = lambda: "pike"
    assert app.dependency_overrides[get_fish]() == "pike"
