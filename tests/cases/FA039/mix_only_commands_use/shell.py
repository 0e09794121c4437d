# Commands may be made without decorators, and what only they use talks to the same terminal.
from click import Command, Group

from seeding import add_prices, make_tables


def seed() -> None:
    print("seeding")
    make_tables()
    add_prices()


cli = Group("shop", commands={"seed": Command("seed", callback=seed)})
