from fastapi import FastAPI


def get_depth() -> int:
    return 12


def create_app() -> FastAPI:
    return FastAPI()
