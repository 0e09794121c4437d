from celery import Celery as Celery, shared_task as shared_task
