def draw(name: str) -> str:
    try:
        return name.encode("ascii").decode()
    except Exception:  # expect: FA018
        pass
    return ""
