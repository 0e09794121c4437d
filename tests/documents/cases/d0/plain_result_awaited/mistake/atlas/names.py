NAMES = {"fi": "Finland", "is": "Iceland"}


def look_up(code: str) -> dict[str, str]:
    return {"code": code, "name": NAMES.get(code, "unknown")}
