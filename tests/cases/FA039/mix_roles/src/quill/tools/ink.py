def mix(*colours: str) -> str:
    print(colours)  # expect: FA039
    return "-".join(colours)
