# Blocking building blocks, three calls deep.
import json
import time
from contextlib import contextmanager
from pathlib import Path


def _read(name: str) -> str:
    return Path("var", name).read_text()


def load(name: str) -> dict:
    return json.loads(_read(name))


class Template:
    def __init__(self, name: str) -> None:
        self.text = load(name)["text"]

    def __call__(self, **values: str) -> str:
        return self.text.format(**values)


class Throttle:
    def __enter__(self) -> "Throttle":
        time.sleep(0.1)
        return self

    def __exit__(self, *exc: object) -> None:
        return None


@contextmanager
def locked(name: str):
    time.sleep(0.2)
    yield name


def tail(name: str):
    for line in load(name)["lines"]:
        yield line


class Job:
    name = "base"

    def run(self) -> str:
        return self.prepare()

    def prepare(self) -> str:
        return self.name


class SlowJob(Job):
    def prepare(self) -> str:
        time.sleep(1)
        return self.name
