from fastapi import FastAPI


def create_app() -> FastAPI:
    return FastAPI(title="Barge")


def get_load() -> int:
    return 7
