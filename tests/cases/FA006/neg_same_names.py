# Shows things that send, publish or create messages but no e-mail, text, push or chat message.
import boto3
from anthropic import AsyncAnthropic
from fastapi import FastAPI, WebSocket

api = FastAPI()
sqs = boto3.client("sqs", region_name="eu-west-1")
claude = AsyncAnthropic()
summaries: list[str] = []


class FastMail:
    def __init__(self) -> None:
        self.outbox: list[str] = []

    async def send_message(self, line: str) -> None:
        self.outbox.append(line)


class Bus:
    def publish(self, topic: str) -> int:
        return len(topic)

    def send(self, line: str) -> int:
        return len(line)


class Client:
    @property
    def messages(self) -> "Client":
        return self

    def create(self, to: str) -> str:
        return to


mail = FastMail()
bus = Bus()


def send_email(address: str) -> None:
    mail.outbox.append(address)


@api.post("/a")
async def a(line: str) -> dict:
    await mail.send_message(line)
    bus.publish(line)
    bus.send(line)
    send_email(line)
    Client().messages.create(to=line)
    return {"line": line}


@api.post("/b")
def b(line: str) -> dict:
    sqs.send_message(QueueUrl="https://sqs", MessageBody=line)
    return {"line": line}


@api.post("/c")
async def c(line: str) -> dict:
    answer = await claude.messages.create(model="small", max_tokens=9, messages=[{"role": "user", "content": line}])
    summaries.append(answer.content[0].text)
    return {"line": line}


@api.websocket("/ws")
async def ws(socket: WebSocket) -> None:
    await socket.accept()
    await socket.send_json({"hello": True})
