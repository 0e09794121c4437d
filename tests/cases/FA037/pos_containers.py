# Module-level containers of every kind, changed in every way by routes.
from collections import Counter, OrderedDict, defaultdict, deque

from fastapi import FastAPI

app = FastAPI()

names = {}  # expect: FA037 "names"
visited: list[str] = []  # expect: FA037
seen = set()  # expect: FA037
hits: Counter[str] = Counter()  # expect: FA037
groups = defaultdict(list)  # expect: FA037
recent = deque(maxlen=10)  # expect: FA037
ordered: OrderedDict[str, int] = OrderedDict()  # expect: FA037
flags = dict(open=True)  # expect: FA037
scores = [0, 0, 0]  # expect: FA037
PRICES = {"tea": 3}
COLOURS = ["red", "blue"]


@app.put("/names/{key}")
def put_name(key: str, value: str) -> str:
    names[key] = value
    visited.append(key)
    seen.add(key)
    hits[key] += 1
    groups[key].append(value)
    return value


@app.delete("/names/{key}", status_code=204)
async def drop_name(key: str) -> None:
    names.pop(key, None)
    recent.appendleft(key)
    ordered.setdefault(key, 0)
    flags.update(open=False)
    del scores[0]


@app.get("/prices")
def prices() -> dict[str, int]:
    colours = list(COLOURS)
    colours.append("green")
    copied = dict(PRICES)
    copied["total"] = sum(PRICES.values()) + len(colours)
    return copied
