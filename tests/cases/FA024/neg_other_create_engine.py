# Functions called create_engine that are not SQLAlchemy's: of the project, of a class, of another library.
from sqlalchemy import create_engine as sa_create_engine
from sqlalchemy.engine import Engine
from templates import rendering


def create_engine(url: str) -> Engine:
    return sa_create_engine(url, pool_pre_ping=True, pool_recycle=300)


class SearchIndex:
    def create_engine(self, url: str) -> str:
        return url


engine = create_engine("postgresql://app@db/app")
index = SearchIndex().create_engine("postgresql://search")
templates = rendering.create_engine("postgresql://templates")
