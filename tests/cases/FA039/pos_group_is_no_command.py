# A class of the project that is called like one of click's.
import click


class Group:
    def __init__(self, name: str) -> None:
        print(name)  # expect: FA039
        self.name = click.style(name, bold=True)


main = Group("main")
