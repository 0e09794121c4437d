# (b) Not: taken by the signature (also by alias), by dependencies of every kind, by request.path_params, or held by a prefix alone.
from dataclasses import dataclass
from functools import partial
from typing import Annotated

import unknown_auth
from fastapi import APIRouter, Depends, FastAPI, Path, Request, Security, WebSocket
from pydantic import BaseModel

app = FastAPI()
teams = APIRouter(prefix="/orgs/{org_id}/teams")


class Team(BaseModel):
    name: str


class TeamLoader:
    def __init__(self, team_id: int) -> None:
        self.team_id = team_id


class ScopedLoader(TeamLoader):
    pass


class Rights:
    def __init__(self, right: str) -> None:
        self.right = right

    async def __call__(self, team_id: int) -> str:
        return f"{self.right}{team_id}"


@dataclass
class MemberKey:
    team_id: int
    member_id: int


class RoomKey(BaseModel):
    room_id: int


async def load_team(team_id: int) -> Team:
    return Team(name=str(team_id))


async def load_owner(team: Annotated[Team, Depends(load_team)]) -> str:
    return team.name


def from_request(request: Request) -> str:
    return request.path_params["team_id"]


def with_prefix(prefix: str, team_id: int) -> str:
    return f"{prefix}{team_id}"


named = partial(with_prefix, "t-")
may_edit = Rights("edit")
OwnerName = Annotated[str, Depends(load_owner)]


@teams.get("/")
async def list_teams() -> list[Team]:
    return []


@teams.get("/{team_id}")
async def read(team_id: int) -> Team:
    return Team(name=str(team_id))


@teams.get("/{team_id}/alias")
async def read_alias(number: Annotated[int, Path(alias="team_id")]) -> Team:
    return Team(name=str(number))


@teams.get("/{team_id}/owner")
async def owner(name: OwnerName) -> str:
    return name


@teams.get("/{team_id}/class")
async def by_class(loader: TeamLoader = Depends()) -> int:
    return loader.team_id


@teams.get("/{team_id}/subclass")
async def by_subclass(loader: Annotated[ScopedLoader, Depends()]) -> int:
    return loader.team_id


@teams.put("/{team_id}/guarded", dependencies=[Security(may_edit, scopes=["edit"])])
async def guarded(team: Team) -> Team:
    return team


@teams.get("/{team_id}/members/{member_id}")
async def member(key: MemberKey = Depends()) -> int:
    return key.member_id


@teams.get("/{team_id}/rooms/{room_id}")
async def room(team_id: int, key: Annotated[RoomKey, Depends()]) -> int:
    return key.room_id


@teams.get("/{team_id}/request")
async def by_request(request: Request) -> str:
    return request.path_params["team_id"]


@teams.get("/{team_id}/request-dependency")
async def by_request_dependency(key: str = Depends(from_request)) -> str:
    return key


@teams.get("/{team_id}/partial")
async def by_partial(name: str = Depends(named)) -> str:
    return name


@teams.get("/{team_id}/unknown")
async def by_unknown(team=Depends(unknown_auth.team_of_path)) -> str:
    return str(team)


@teams.get("/{team_id}/files/{file_path:path}")
async def files(team_id: int, file_path: str) -> str:
    return file_path


@app.websocket("/live/{team_id}")
async def live(websocket: WebSocket) -> None:
    await websocket.accept()
    await websocket.send_text(websocket.path_params["team_id"])


app.include_router(teams)
