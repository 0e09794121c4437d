# The coroutine functions that the routes return.
async def fetch_item(item_id: int) -> dict:
    return {"id": item_id}


def later(item_id: int):
    return fetch_item(item_id)
