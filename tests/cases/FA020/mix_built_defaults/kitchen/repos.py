from sqlalchemy import create_engine
from sqlalchemy.orm import sessionmaker

SessionLocal = sessionmaker(create_engine("postgresql://db/kitchen", pool_pre_ping=True))


class RecipeRepo:
    def __init__(self) -> None:
        self.session = SessionLocal()

    def names(self) -> list[str]:
        return []


def make_repo() -> RecipeRepo:
    return RecipeRepo()
