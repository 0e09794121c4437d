from typing import Annotated

from fastapi import Depends
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from db import get_db
from models import Trip


async def store(db: AsyncSession, trip: Trip) -> Trip:
    db.add(trip)
    await db.commit()
    return trip


async def stored_and_refreshed(db: AsyncSession, trip: Trip) -> Trip:
    db.add(trip)
    await db.commit()
    await db.refresh(trip)
    return trip


async def flushed(db: AsyncSession, trip: Trip) -> Trip:
    db.add(trip)
    await db.flush()
    return trip


class Trips:
    def __init__(self, session: Annotated[AsyncSession, Depends(get_db)]) -> None:
        self.session = session

    async def create(self, goal: str) -> Trip:
        trip = Trip(goal=goal)
        self.session.add(trip)
        await self.session.commit()
        return trip

    async def rename(self, trip_id: int, goal: str) -> Trip | None:
        trip = await self.session.scalar(select(Trip).where(Trip.id == trip_id))
        if trip is None:
            return None
        trip.goal = goal
        await self.session.commit()
        return trip

    async def perhaps(self, goal: str, keep: bool) -> Trip:
        trip = Trip(goal=goal)
        if keep:
            self.session.add(trip)
            await self.session.commit()
        return trip

    async def find(self, trip_id: int) -> Trip:
        return await self.session.get_one(Trip, trip_id)


class TripService:
    def __init__(self, trips: Annotated[Trips, Depends()]) -> None:
        self.trips = trips

    async def plan(self, goal: str) -> Trip:
        return await self.trips.create(goal)
