from fastapi import FastAPI

app = FastAPI()


def get_yarn() -> str:
    return "wool"
