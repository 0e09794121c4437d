# The application is started inside of `backend`, so nothing in the project finds this import.
async def keep(name: str, data: bytes) -> None:
    with open(name, "wb") as kept:  # expect: FA002
        kept.write(data)
