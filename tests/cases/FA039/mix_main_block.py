# Only what stands in the __main__ block is excused, not the rest of the module.
import uuid

from fastapi import FastAPI

app = FastAPI()


@app.get("/ticket")
def ticket() -> dict[str, str]:
    number = uuid.uuid4().hex
    print(number)  # expect: FA039
    return {"ticket": number}


if __name__ == "__main__":
    print("routes:")
    for route in app.routes:
        print(route)
    if not app.routes:
        print("none")
