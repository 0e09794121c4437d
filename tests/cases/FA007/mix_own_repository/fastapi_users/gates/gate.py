from fastapi import Response


class Gate:
    async def open(self, key: str) -> Response:
        return Response(headers={"x-gate": key})

    async def look(self, key: str) -> dict:
        return {"gate": key}
