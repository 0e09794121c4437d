# Importing click without commands and without a __main__ block leaves a module in production.
import os

import click
from fastapi import APIRouter

router = APIRouter()


def warn(message: str) -> None:
    click.secho(message, fg="yellow", err=True)


@router.get("/quota")
def quota() -> dict[str, int]:
    limit = int(os.getenv("QUOTA", "0"))  # expect: FA031
    if not limit:
        warn("no quota set")
    return {"quota": limit}
