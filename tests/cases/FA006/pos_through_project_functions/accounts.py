# Shows sending through project functions of other files, in routes and in dependencies.
from typing import Annotated

from fastapi import APIRouter, BackgroundTasks, Depends
from fastapi_mail import ConnectionConfig, FastMail

import notifications
from notifications import Mailer, send_text, send_welcome

accounts = APIRouter()


def get_mailer() -> Mailer:
    return Mailer(FastMail(ConnectionConfig()))


MailerDep = Annotated[Mailer, Depends(get_mailer)]


@accounts.post("/signup")
def signup(email: str) -> dict:
    send_welcome(email)  # expect: FA006
    return {"email": email}


@accounts.post("/invoice")
async def invoice(email: str, mailer: MailerDep) -> dict:
    await mailer.invoice(email)  # expect: FA006
    return {"email": email}


def alert(number: str = "+1") -> None:
    send_text(number)  # expect: FA006


class Welcomed:
    def __call__(self, email: str) -> str:
        notifications.send_welcome(email)  # expect: FA006
        return email


@accounts.post("/alert", dependencies=[Depends(alert)])
def with_alert(email: str = Depends(Welcomed())) -> dict:
    return {"email": email}


@accounts.post("/fine")
async def fine(email: str, mailer: MailerDep, tasks: BackgroundTasks) -> dict:
    tasks.add_task(mailer.invoice, email)
    tasks.add_task(send_welcome, email)
    return {"email": email}
