# What is no answer (None) and what is one (a value, a yield, a break out of the loop with a note).
import logging
from typing import Optional

import fastapi

app = fastapi.FastAPI()
log = logging.getLogger(__name__)


def number(text: str) -> Optional[int]:
    try:
        return int(text)
    except Exception:  # expect: FA018
        return None


def number_or_zero(text: str) -> int:
    try:
        return int(text)
    except Exception:
        return 0


def numbers(texts: list[str]):
    for text in texts:
        try:
            yield int(text)
        except Exception:
            yield 0


async def retry(texts: list[str]) -> int:
    total = 0
    for text in texts:
        try:
            total += int(text)
        except Exception:  # expect: FA018
            pass
        else:
            continue
        try:
            total += len(text)
        except Exception:
            log.warning("no length: %s", text)
            continue
    return total


@app.get("/{text}")
async def read(text: str) -> list[int]:
    try:
        return [await retry([text])]
    except Exception:
        return []
