# Somebody runs this once by hand: it works at its end and nothing imports it.
from shop import Shelf


def fill(shelf: Shelf) -> None:
    shelf.books.append("first")
    print("filled", len(shelf.books))


shelf = Shelf()
fill(shelf)
print("done")
