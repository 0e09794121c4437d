# A lambda given to Depends is a dependency as well: one that opens something, and ones that hand out what lives on.
import httpx
from fastapi import Depends, FastAPI, Request
from sqlalchemy import create_engine
from sqlalchemy.orm import Session, sessionmaker

engine = create_engine("postgresql://db/orchard", pool_pre_ping=True)
Maker = sessionmaker(engine)
shared = httpx.AsyncClient()
app = FastAPI()


@app.get("/trees")
def trees(
    first: Session = Depends(lambda: Session(engine)),  # expect: FA021
    second: Session = Depends(lambda: Maker()),  # expect: FA021
    client: httpx.AsyncClient = Depends(lambda: shared),
    factory: object = Depends(lambda: Maker),
    state: object = Depends(lambda request: request.app.state.db),
) -> int:
    return 1


@app.get("/leaves")
def leaves(request: Request, size: int = Depends(lambda limit=3: limit)) -> int:
    return size
