class ValueError(Exception):
    """The project's own, with the name of a builtin."""


class NotFound(Exception):
    pass
