# Shows sockets, smtplib, ftplib and paramiko, directly and through helpers.
import ftplib
import smtplib
import socket
from email.message import EmailMessage
from io import BytesIO

import paramiko
from fastapi import FastAPI

ops = FastAPI()


def deliver(message: EmailMessage) -> None:
    with smtplib.SMTP("mail.example.com") as server:
        server.send_message(message)


def fetch_remote(name: str) -> bytes:
    sink = BytesIO()
    with ftplib.FTP("ftp.example.com") as ftp:
        ftp.retrbinary(f"RETR {name}", sink.write)
    return sink.getvalue()


@ops.post("/mail")
async def mail(to: str) -> dict:
    message = EmailMessage()
    message["To"] = to
    message.set_content("hello")
    deliver(message)  # expect: FA002 "pos_network_modules.py"
    return {"sent": True}


@ops.get("/files/{name}")
async def remote_file(name: str) -> int:
    return len(fetch_remote(name))  # expect: FA002


@ops.get("/port/{host}")
async def port(host: str) -> dict:
    probe = socket.create_connection((host, 443), timeout=2)  # expect: FA002
    return {"peer": probe.getpeername()[0]}


@ops.get("/connect/{host}")
async def connect(host: str) -> dict:
    probe = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    probe.connect((host, 22))  # expect: FA002
    return {"open": True}


@ops.post("/hosts/{host}")
async def remote(host: str) -> dict:
    client = paramiko.SSHClient()
    client.connect(host, username="deploy")  # expect: FA002
    return {"host": host}
