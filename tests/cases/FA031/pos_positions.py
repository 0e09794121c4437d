# Reads in defaults, class bodies, arguments, conditions, comprehensions and lambdas all count.
import os
from dataclasses import dataclass, field

from fastapi import FastAPI

app = FastAPI(
    title="Freight",
    root_path=os.environ.get("ROOT_PATH", ""),  # expect: FA031
)


@dataclass
class Carrier:
    name: str
    endpoint: str = os.environ["CARRIER_URL"]  # expect: FA031
    token: str = field(default_factory=lambda: os.environ["CARRIER_TOKEN"])  # expect: FA031


class Tracker:
    depth = int(os.getenv("TRACK_DEPTH", "3"))  # expect: FA031

    def __init__(self, url: str = os.getenv("TRACK_URL", "")) -> None:  # expect: FA031
        self.url = url


def flags(names: list[str]) -> dict[str, bool]:
    return {
        name: os.environ.get(name.upper()) == "1"  # expect: FA031
        for name in names
    }


if os.getenv("TRACKING"):  # expect: FA031

    @app.get("/tracking")
    async def tracking() -> dict[str, str]:
        label = f"on:{os.environ['TRACK_REGION']}"  # expect: FA031
        return {"tracking": label}
