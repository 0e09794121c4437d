class Session:
    """A session of the conference."""

    def __init__(self, title: str) -> None:
        self.title = title
