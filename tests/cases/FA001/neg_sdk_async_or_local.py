# Shows asynchronous SDK clients and SDK calls that send nothing (presigned URLs, webhook signatures).
import boto3
import stripe
from anthropic import AsyncAnthropic
from elasticsearch import AsyncElasticsearch
from fastapi import FastAPI, Request
from openai import AsyncOpenAI
from slack_sdk.web.async_client import AsyncWebClient

api = FastAPI()
llm = AsyncOpenAI()
claude = AsyncAnthropic()
index = AsyncElasticsearch("http://search.example.com:9200")
chat = AsyncWebClient(token="xoxb")
s3 = boto3.client("s3")


@api.post("/ask")
async def ask(question: str) -> str:
    answer = await llm.chat.completions.create(model="small", messages=[{"role": "user", "content": question}])
    other = await claude.messages.create(model="small", max_tokens=9, messages=[{"role": "user", "content": question}])
    return answer.choices[0].message.content + other.content[0].text


@api.get("/search")
async def search(word: str) -> dict:
    hits = await index.search(index="docs", query={"match": {"body": word}})
    await chat.chat_postMessage(channel="#ops", text=word)
    return hits["hits"]


@api.get("/links/{key}")
async def link(key: str) -> dict:
    url = s3.generate_presigned_url("get_object", Params={"Bucket": "docs", "Key": key}, ExpiresIn=60)
    form = s3.generate_presigned_post("docs", key)
    return {"url": url, "form": form}


@api.post("/stripe")
async def stripe_hook(request: Request) -> dict:
    event = stripe.Webhook.construct_event(await request.body(), request.headers["stripe-signature"], "whsec")
    return {"type": event["type"]}
