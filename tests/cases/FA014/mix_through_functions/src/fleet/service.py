from .repository import ShipRepository


class ShipService:
    def __init__(self, ships: ShipRepository) -> None:
        self.ships = ships

    async def catalogue(self) -> list[str]:
        return [ship.name for ship in await self.ships.all()]

