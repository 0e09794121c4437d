# Project classes that are no model fail as bare parameters; models, dataclasses, enums and their kin are request data, whatever they are called.
from typing import Annotated, Optional

from fastapi import APIRouter, Depends

from . import types
from .services import ConsoleMailer, Mailer, OfferService
from .types import Client, Colour, Connection, Engine, Imported, Kind, Level, Offer, OfferId, Session

market = APIRouter()
Service = Annotated[OfferService, Depends()]


@market.get("/offers")
async def offers(service: OfferService) -> list[str]:  # expect: FA019 "service"
    return service.all()


@market.get("/offers/{number}")
async def offer(
    number: int,
    mailer: Mailer,  # expect: FA019
    service: "OfferService",  # expect: FA019
    fallback: Optional[ConsoleMailer] = None,  # expect: FA019
) -> list[str]:
    return service.all()


@market.post("/injected")
async def injected(service: Service, mailer: Mailer = Depends(ConsoleMailer)) -> list[str]:
    return service.all()


@market.post("/sessions")
def add_session(session: Session, kind: Kind, level: Level, number: OfferId) -> Session:
    return session


@market.post("/engines")
def add_engine(engine: Engine, connection: Connection, client: Client) -> Engine:
    return engine


@market.post("/models")
def add_models(offer: Offer, session: types.Session, imported: Imported) -> Offer:
    return offer


@market.get("/colours")
def colours(colour: Colour, imported: Imported) -> str:
    return colour.code
