# What a route calls by such an import runs on the loop, although a test calls it, too.
async def saved(text: str) -> str:
    with open("saved.txt", "w") as file:  # expect: FA002 "open()"
        file.write(text)
    return text


async def tried(text: str) -> str:
    return text
