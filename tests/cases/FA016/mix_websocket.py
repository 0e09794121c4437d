# A builtin raised in a WebSocket route breaks the connection; what such a route returns is sent to nobody.
from fastapi import FastAPI, WebSocket, WebSocketException

app = FastAPI()


@app.websocket("/ticks")
async def ticks(socket: WebSocket, token: str = "") -> dict[str, str]:
    if token == "old":
        raise WebSocketException(code=1008)
    if not token:
        raise PermissionError("no token")  # expect: FA016 "WebSocketException"
    await socket.accept()
    return {"error": "nobody reads this"}
