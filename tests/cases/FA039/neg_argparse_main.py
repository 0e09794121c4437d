# argparse with a __main__ block is a command line.
from argparse import ArgumentParser


def main() -> None:
    parser = ArgumentParser()
    parser.add_argument("name")
    print(parser.parse_args().name)


if __name__ == "__main__":
    main()
