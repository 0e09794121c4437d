def page(name: str) -> str:
    print(name)  # expect: FA039
    return f"<h1>{name}</h1>"
