from geo_sdk.routers import Router
from vendor_sdk.services.routers import RouterTable

from atlas.repositories.places import names


def route(table: RouterTable) -> list[str]:
    return [Router(table).name, *names()]
