def load() -> list[int]:
    print("loading")
    return [1, 2]
