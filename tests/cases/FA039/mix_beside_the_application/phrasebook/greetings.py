# Pages of a language course, beside the application.
from phrasebook.words import WORDS


def greet(name: str) -> None:
    print(WORDS["hello"], name)


greet("Ada")
