# Importing click without commands or a __main__ block does not make a module a script.
import click
import requests


async def banner(code: str) -> str:
    text = requests.get(f"https://banner.example.com/{code}", timeout=3).text  # expect: FA001
    return click.style(text, fg="green")
