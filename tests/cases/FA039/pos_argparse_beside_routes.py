# A module that defines routes is no script although it parses arguments.
import argparse

from fastapi import FastAPI

app = FastAPI()


@app.get("/whoami")
def whoami() -> dict[str, str]:
    print("asked")  # expect: FA039
    return {"me": "api"}


if __name__ == "__main__":
    arguments = argparse.ArgumentParser().parse_args()
    print(arguments)
