def show(text: str) -> None:
    print(text)
