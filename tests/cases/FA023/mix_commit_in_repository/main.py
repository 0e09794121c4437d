# The commit stands in a repository or helper, the attribute is read where the object comes back.
import asyncio
from typing import Annotated

from fastapi import Depends, FastAPI, HTTPException
from sqlalchemy.ext.asyncio import AsyncSession

from db import get_db
from models import Trip
from repository import Trips, TripService, flushed, store, stored_and_refreshed

app = FastAPI(docs_url=None)
Db = Annotated[AsyncSession, Depends(get_db)]
Repository = Annotated[Trips, Depends()]


async def announce(goal: str) -> None:
    await asyncio.sleep(0)


@app.post("/helper")
async def by_helper(goal: str, db: Db) -> int:
    trip = await store(db, Trip(goal=goal))
    return trip.id  # expect: FA023 "`store()`, called in line 23"


@app.post("/repository")
async def by_repository(goal: str, trips: Repository) -> str:
    trip = await trips.create(goal)
    await announce(trip.goal)  # expect: FA023
    return trip.goal


@app.post("/service")
async def by_service(goal: str, service: Annotated[TripService, Depends()]) -> dict[str, int]:
    made = await service.plan(goal)
    return {"id": made.id}  # expect: FA023 "plan"


@app.put("/{trip_id}")
async def rename(trip_id: int, goal: str, trips: Repository) -> str:
    trip = await trips.rename(trip_id, goal)
    if trip is None:
        raise HTTPException(404)
    return trip.goal  # expect: FA023


@app.post("/here")
async def here(goal: str, db: Db) -> str:
    trip = Trip(goal=goal)
    db.add(trip)
    await db.commit()
    await announce(trip.goal)  # expect: FA023
    return "told"


@app.post("/refreshed")
async def by_refreshing_helper(goal: str, db: Db) -> int:
    trip = await stored_and_refreshed(db, Trip(goal=goal))
    return trip.id


@app.post("/refreshed/here")
async def refreshed_here(goal: str, db: Db) -> int:
    trip = await store(db, Trip(goal=goal))
    await db.refresh(trip)
    return trip.id


@app.post("/loaded")
async def loaded_again(goal: str, trips: Repository) -> str:
    trip = await trips.create(goal)
    await trips.find(7)
    return trip.goal


@app.post("/flushed")
async def only_flushed(goal: str, db: Db) -> int:
    trip = await flushed(db, Trip(goal=goal))
    return trip.id


@app.post("/perhaps")
async def perhaps(goal: str, trips: Repository, keep: bool = False) -> str:
    trip = await trips.perhaps(goal, keep)
    return trip.goal


@app.get("/{trip_id}")
async def found(trip_id: int, trips: Repository) -> str:
    trip = await trips.find(trip_id)
    return trip.goal
