from fastapi import FastAPI

app = FastAPI()


def get_heat() -> int:
    return 900


def get_user() -> str:
    return "ada"
