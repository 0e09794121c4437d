import uvicorn

from application import make_app

if __name__ == "__main__":
    uvicorn.run(make_app())
