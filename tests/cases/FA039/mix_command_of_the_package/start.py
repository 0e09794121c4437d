# The function behind a command of the package may print; its neighbours may not.
from fastapi import FastAPI


def main() -> None:
    print("see the documentation for how to start the shop")


def build() -> FastAPI:
    print("building")  # expect: FA039
    return FastAPI()
