import uvicorn

from dock.main import app

if __name__ == "__main__":
    uvicorn.run(app, port=9000)
