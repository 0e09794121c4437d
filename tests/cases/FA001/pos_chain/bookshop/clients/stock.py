# A synchronous client with a blocking property.
import httpx


class BaseClient:
    def __init__(self) -> None:
        self._http = httpx.Client(base_url="https://stock.example.com")

    def load(self, sku: str) -> dict:
        return self._http.get(f"/{sku}").json()


class StockClient(BaseClient):
    @property
    def total(self) -> int:
        return self._http.get("/total").json()["total"]

    def load_all(self, skus: list[str]) -> list[dict]:
        return [self.load(sku) for sku in skus]
