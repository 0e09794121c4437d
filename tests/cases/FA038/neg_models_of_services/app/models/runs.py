# What a package of models holds are models, also those of services and repositories.
from pydantic import BaseModel

from app.models.repos.base import Repo
from app.models.services import Service


class Run(BaseModel):
    repo: Repo
    service: Service
