# Clients of Azure Storage and of Tavily: pages are fetched where they are walked, signatures are made without asking.
from azure.storage.blob import BlobServiceClient, ContainerClient, generate_blob_sas
from azure.storage.blob.aio import BlobServiceClient as AsyncBlobServiceClient
from fastapi import FastAPI
from tavily import AsyncTavilyClient, TavilyClient

app = FastAPI()


class Attic:
    def __init__(self, connection: str) -> None:
        self.client = BlobServiceClient.from_connection_string(connection)
        self.container: ContainerClient = self.client.get_container_client("attic")
        self.news = TavilyClient("key") if connection else None

    async def names(self) -> list[str]:
        blobs = self.container.list_blobs()
        found = []
        for blob in blobs:  # expect: FA001
            found.append(blob.name)
        return found

    async def read(self, name: str) -> bytes:
        blob = self.container.get_blob_client(name)
        return blob.download_blob().readall()  # expect: FA001

    async def write(self, name: str, data: bytes) -> str:
        blob = self.client.get_blob_client("attic", name)
        blob.upload_blob(data, overwrite=True)  # expect: FA001 "upload_blob()"
        return blob.url + "?" + generate_blob_sas("attic", "attic", name, account_key="key")

    def search(self, words: str) -> list[dict]:
        if self.news is None:
            return []
        return self.news.search(words)["results"]

    async def headlines(self, words: str) -> list[dict]:
        return self.search(words)  # expect: FA001 "search()"


attic = Attic("UseDevelopmentStorage=true")


@app.get("/async/{name}")
async def read_async(name: str) -> bytes:
    async with AsyncBlobServiceClient.from_connection_string("UseDevelopmentStorage=true") as client:
        container = client.get_container_client("attic")
        seen = [blob.name async for blob in container.list_blobs()]
        stream = await container.download_blob(seen[0] if seen else name)
        return await stream.readall()


@app.get("/news")
async def news(words: str) -> dict:
    return await AsyncTavilyClient("key").search(words)


@app.get("/attic")
def names_in_thread() -> list[str]:
    return [blob.name for blob in attic.container.list_blobs()]
