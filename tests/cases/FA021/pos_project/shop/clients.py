from httpx import AsyncClient as Http


async def search_client() -> "Http":
    client = Http(base_url="http://search:9200")
    return client  # expect: FA021
