def label(name: str) -> str:
    print("label of", name)  # expect: FA039
    return name.title()
