# Imports of neighbours start at the folder of the main module; a library of such a name stays one.
from celery import Celery
from fastapi import APIRouter

from schemas.kites import Kite

router = APIRouter()
worker = Celery()


@router.post("/kites")
def add_kite(kite: Kite) -> dict[str, str]:
    return kite.dict()  # expect: FA027 "dict"


@router.post("/kites/jobs")
def start(name: str) -> dict[str, str]:
    return worker.dict()
