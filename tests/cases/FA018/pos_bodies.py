# Bodies that do nothing: pass, an ellipsis, continue, a bare return, return None, a docstring alone; anywhere in production code.
import builtins
import json
from typing import Any


def a(text: str) -> Any:
    try:
        return json.loads(text)
    except:  # expect: FA018
        pass


def b(text: str) -> Any:
    try:
        return json.loads(text)
    except Exception:  # expect: FA018
        ...


def c(texts: list[str]) -> list[Any]:
    found = []
    for text in texts:
        try:
            found.append(json.loads(text))
        except Exception:  # expect: FA018
            continue
    return found


async def d(text: str) -> None:
    try:
        json.loads(text)
    except BaseException:  # expect: FA018
        return


class Parser:
    def e(self, text: str) -> Any:
        try:
            return json.loads(text)
        except Exception:  # expect: FA018
            return None

    def f(self, text: str) -> None:
        try:
            json.loads(text)
        except Exception:  # expect: FA018
            """Nothing to be done."""

    def g(self, text: str) -> None:
        try:
            json.loads(text)
        except (ValueError, Exception):  # expect: FA018
            pass
        finally:
            self.last = text

    def h(self, text: str) -> None:
        try:
            json.loads(text)
        except ValueError:
            self.last = text
        except builtins.Exception:  # expect: FA018
            # nobody needs this
            pass
        else:
            self.last = ""


try:
    json.loads("{}")
except Exception:  # expect: FA018
    pass
