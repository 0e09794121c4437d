def dump(value: object) -> None:
    print(value)
