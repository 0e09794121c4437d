# The same statements in a module that the application imports.
class Shelf:
    def __init__(self) -> None:
        self.books: list[str] = []


def count(shelf: Shelf) -> int:
    print("counted")  # expect: FA039
    return len(shelf.books)


shelf = Shelf()
count(shelf)
