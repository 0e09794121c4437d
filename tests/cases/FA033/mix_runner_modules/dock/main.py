import uvicorn as server

from dock.factory import build_app

app = build_app()

if __name__ == "__main__":
    server.run(app, port=9000)  # expect: FA033
