from functools import partial as prepared
from typing import Annotated

import requests
from fastapi import APIRouter, Depends

from gauges import (
    Alarm,
    FixedGauge,
    Gauge,
    NightWatch,
    RemoteGauge,
    SilentAlarm,
    Watch,
    WebAlarm,
    described,
    level,
    level_apart,
)

router = APIRouter()
fetch = prepared(requests.get, timeout=3)


def remote_gauge() -> Gauge:
    return RemoteGauge()


def fixed_gauge() -> Gauge:
    return FixedGauge()


def alarm() -> Alarm:
    return WebAlarm("https://alarms.example", 3)


def silent_alarm() -> Alarm:
    return SilentAlarm()


@router.get("/levels/{river}")
async def read_level(river: str) -> str:
    await level_apart(river)
    described(river)
    return level(river)  # expect: FA001 "requests.get"


@router.get("/lost/{river}")
async def read_lost(river: str) -> str:
    level_apart(river)  # expect: FA004
    return river


@router.get("/raw")
async def read_raw() -> str:
    return fetch("https://gauges.example").text  # expect: FA001


@router.get("/remote/{river}")
async def read_remote(river: str, gauge: Annotated[Gauge, Depends(remote_gauge)]) -> str:
    return gauge.read(river)  # expect: FA001 "requests.get"


@router.get("/fixed/{river}")
async def read_fixed(river: str, gauge: Annotated[Gauge, Depends(fixed_gauge)]) -> str:
    return gauge.read(river)


@router.post("/alarms/{river}")
async def ring(river: str, bell: Alarm = Depends(alarm)) -> int:
    return bell.ring_twice(river)  # expect: FA001


@router.post("/silent/{river}")
async def ring_silently(river: str, bell: Alarm = Depends(silent_alarm)) -> int:
    return bell.ring_twice(river)


def watch() -> Watch:
    return Watch(WebAlarm("https://alarms.example", 3))


def night_watch() -> NightWatch:
    return NightWatch(SilentAlarm())


@router.post("/watch/{river}")
async def warn(river: str, guard: Watch = Depends(watch)) -> int:
    return guard.warn(river)  # expect: FA001 "ring"


@router.post("/night/{river}")
async def warn_at_night(river: str, guard: NightWatch = Depends(night_watch)) -> int:
    return guard.warn(river)
