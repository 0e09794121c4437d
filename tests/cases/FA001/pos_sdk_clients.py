# Shows synchronous clients of widely used SDKs called on the loop.
import anthropic
import boto3
import stripe
from elasticsearch import Elasticsearch
from fastapi import FastAPI
from google.cloud import storage
from openai import OpenAI
from slack_sdk import WebClient
from twilio.rest import Client as TwilioClient

api = FastAPI()

llm = OpenAI()
claude = anthropic.Anthropic()
s3 = boto3.client("s3")
texts = TwilioClient("AC0", "token")
chat = WebClient(token="xoxb")
index = Elasticsearch("http://search.example.com:9200")


@api.post("/ask")
async def ask(question: str) -> str:
    answer = llm.chat.completions.create(model="small", messages=[{"role": "user", "content": question}])  # expect: FA001
    return answer.choices[0].message.content


@api.post("/ask-claude")
async def ask_claude(question: str) -> str:
    answer = claude.messages.create(model="small", max_tokens=9, messages=[{"role": "user", "content": question}])  # expect: FA001
    return answer.content[0].text


@api.post("/objects/{key}")
async def put_object(key: str) -> dict:
    stored = s3.put_object(Bucket="docs", Key=key, Body=b"")  # expect: FA001
    return {"etag": stored["ETag"]}


@api.post("/charges")
async def charge(amount: int) -> str:
    intent = stripe.PaymentIntent.create(amount=amount, currency="eur")  # expect: FA001
    return intent.id


@api.post("/texts")
async def text(number: str) -> str:
    return texts.messages.create(to=number, from_="+1", body="hello").sid  # expect: FA001


@api.post("/chat")
async def talk(line: str) -> dict:
    reply = chat.chat_postMessage(channel="#ops", text=line)  # expect: FA001
    return {"ok": reply["ok"]}


@api.get("/search")
async def search(word: str) -> dict:
    return index.search(index="docs", query={"match": {"body": word}})["hits"]  # expect: FA001


@api.post("/blobs/{name}")
async def blob(name: str) -> dict:
    target = storage.Client().bucket("docs").blob(name)
    target.upload_from_string(b"text")  # expect: FA001
    return {"name": name}
