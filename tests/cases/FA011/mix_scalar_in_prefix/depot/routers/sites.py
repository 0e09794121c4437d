from fastapi import APIRouter


class DepotRouter(APIRouter):
    """A router with the project's defaults."""


def build_router() -> DepotRouter:
    made = DepotRouter(prefix="/sites")

    @made.post("/")
    def create_site(city: str, opened: bool = True) -> str:  # expect: FA011 "city"
        return city

    @made.get("/by-city")
    def site_by_city(city: str) -> str:
        return city

    return made
