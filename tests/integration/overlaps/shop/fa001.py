from typing import Annotated

import httpx
import requests
import urllib3
from fastapi import APIRouter, Depends
from openai import OpenAI

from shop.clients import Bank, charge, get_bank

router = APIRouter()
assistant = OpenAI()


@router.get("/direct")
async def direct() -> str:
    return requests.get("https://rates.example", timeout=5).text  # FA001 ASYNC210


@router.get("/httpx")
async def with_client() -> str:
    client = httpx.Client()
    return client.get("https://rates.example").text  # FA001 ASYNC212


@router.get("/pool")
async def with_pool() -> str:
    pool = urllib3.PoolManager()
    return str(pool.request("GET", "https://rates.example").data)  # FA001


@router.post("/chain")
async def through_another_file(amount: int = 1) -> str:
    return charge(amount)  # FA001


@router.get("/injected")
async def injected(bank: Annotated[Bank, Depends(get_bank)]) -> str:
    return bank.balance()  # FA001


@router.get("/sdk")
async def of_an_sdk() -> str:
    return str(assistant.responses.create(model="small", input="hello"))  # FA001


async def of_no_application() -> str:
    return requests.get("https://rates.example", timeout=5).text  # FA001 ASYNC210
