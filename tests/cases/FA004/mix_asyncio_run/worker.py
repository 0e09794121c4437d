# A Celery task runs in another process, where a loop of its own is right.
import asyncio

from celery import Celery

from bridge import fetch

celery_app = Celery("jobs")


@celery_app.task
def refresh(name: str) -> dict:
    return asyncio.run(fetch(name))
