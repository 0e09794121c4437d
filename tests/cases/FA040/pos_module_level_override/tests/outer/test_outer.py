from pond.main import app, get_fish


def test_fish() -> None:
    app.dependency_overrides[get_fish] = lambda: "eel"  # expect: FA040
    assert app.dependency_overrides[get_fish]() == "eel"
