# What `python -m garden` calls talks to a terminal; what nobody calls may be part of anything.
def advise() -> None:
    print("start the server with `fastapi run`")


def report() -> None:
    print("report")  # expect: FA039
