# Shows a sender behind an abstract class: every class that takes its place sends, or one of them does not; and a route for a test message.
import smtplib
from abc import ABC, abstractmethod
from email.message import EmailMessage

from fastapi import APIRouter

letters = APIRouter()


class Sender(ABC):
    @abstractmethod
    def send(self, email: str) -> None: ...


class SmtpSender(Sender):
    def send(self, email: str) -> None:
        with smtplib.SMTP("mail.example.com") as server:
            server.send_message(EmailMessage())


class Channel(ABC):
    @abstractmethod
    def send(self, email: str) -> None: ...


class SmtpChannel(Channel):
    def send(self, email: str) -> None:
        with smtplib.SMTP("mail.example.com") as server:
            server.send_message(EmailMessage())


class QuietChannel(Channel):
    def send(self, email: str) -> None:
        return None


def make_sender() -> Sender:
    return SmtpSender()


def make_channel(email: str) -> Channel:
    return SmtpChannel() if "@" in email else QuietChannel()


def make_mail_channel() -> Channel:
    return SmtpChannel()


@letters.post("/a")
def a(email: str) -> str:
    make_sender().send(email)  # expect: FA006
    return email


@letters.post("/b")
def b(email: str) -> str:
    make_channel(email).send(email)
    return email


@letters.post("/c")
def c(email: str) -> str:
    make_mail_channel().send(email)  # expect: FA006
    return email


@letters.post("/test")
def send_test_letter(email: str) -> str:
    make_sender().send(email)
    return email
