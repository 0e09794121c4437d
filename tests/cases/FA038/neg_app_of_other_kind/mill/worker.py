# The imported app is a Celery application, a settings object or a router, not the FastAPI object.
from celery import Celery

app = Celery("mill", broker="redis://cache:6379/0")


@app.task
def grind(kilos: int) -> int:
    return kilos
