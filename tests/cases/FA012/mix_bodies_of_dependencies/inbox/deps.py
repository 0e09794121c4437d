from typing import Annotated

from fastapi import Depends, Header

from . import schemas


def read_sender(sender: schemas.Sender) -> schemas.Sender:
    return sender


def deep_sender(sender: Annotated[schemas.Sender, Depends(read_sender)]) -> str:
    return sender.name


def trace(x_trace: str = Header("")) -> str:
    return x_trace


SenderName = Annotated[str, Depends(deep_sender)]
Trace = Annotated[str, Depends(trace)]
