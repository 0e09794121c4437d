from dataclasses import dataclass

from mapkit.services import Point


@dataclass
class Place:
    name: str
    point: Point | None = None
