import time

import requests
from fastapi import Request


def charge(amount: int) -> str:
    return requests.post("https://bank.example/charges", json={"amount": amount}, timeout=5).text


def wait_for_stock() -> None:
    time.sleep(1)


class Bank:
    def __init__(self) -> None:
        self.session = requests.Session()

    def balance(self) -> str:
        return self.session.get("https://bank.example/balance", timeout=5).text


def get_bank(request: Request) -> Bank:
    bank: Bank = request.app.state.bank
    return bank
