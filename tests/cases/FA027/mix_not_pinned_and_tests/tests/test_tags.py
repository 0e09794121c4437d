from app.tags import Tag


def test_text():
    assert Tag.parse_obj({"name": "x"}).dict() == {"name": "x"}
