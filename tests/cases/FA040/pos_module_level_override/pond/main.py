from fastapi import FastAPI


def get_fish() -> str:
    return "carp"


def create_app() -> FastAPI:
    return FastAPI()


app = create_app()
