# An attribute of the same name on an object of the project's own.
class Container:
    def __init__(self) -> None:
        self.dependency_overrides: dict[str, str] = {}


container = Container()


def test_container() -> None:
    container.dependency_overrides["mailer"] = "console"
    assert container.dependency_overrides == {"mailer": "console"}


def test_local_container() -> None:
    local = Container()
    local.dependency_overrides = {"mailer": "none"}
    assert local.dependency_overrides
