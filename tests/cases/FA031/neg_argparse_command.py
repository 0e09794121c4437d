# A module that is a command line, with argparse and a __main__ block and no route, is a script.
import argparse
import os


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("--dsn", default=os.environ.get("DSN"))
    return parser.parse_args()


if __name__ == "__main__":
    print(parse().dsn, os.getenv("HOME"))
