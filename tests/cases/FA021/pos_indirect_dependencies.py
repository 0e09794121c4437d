# Dependencies found through dependencies lists, sub-dependencies, callable instances and dependency factories.
import httpx
from fastapi import APIRouter, Depends, FastAPI
from sqlalchemy import create_engine, text
from sqlalchemy.engine import Engine
from sqlalchemy.orm import Session

main_engine = create_engine("postgresql://billing@db/billing", pool_pre_ping=True)
replica = create_engine("postgresql://billing@replica/billing", pool_pre_ping=True)


def audit_session():
    session = Session(main_engine)
    session.execute(text("SELECT set_config('audit.on', '1', false)"))
    yield session  # expect: FA021
    session.close()


def tax_client() -> httpx.Client:
    return httpx.Client(base_url="https://tax.example.com")  # expect: FA021


class TaxService:
    def __init__(self, client: httpx.Client = Depends(tax_client)) -> None:
        self.client = client


class SessionProvider:
    def __init__(self, engine: Engine) -> None:
        self.engine = engine

    def __call__(self) -> Session:
        session = Session(self.engine)
        return session  # expect: FA021


def session_of(engine: Engine):
    def dependency():
        session = Session(engine)
        yield session  # expect: FA021
        session.close()

    return dependency


replica_session = SessionProvider(replica)
router = APIRouter(prefix="/invoices", dependencies=[Depends(audit_session)])


@router.get("/tax")
def tax(service: TaxService = Depends()) -> str:
    return str(service.client.base_url)


@router.get("/total")
def total(db: Session = Depends(replica_session)) -> int:
    return db.scalar(text("SELECT 1")) or 0


@router.get("/open")
def open_invoices(db: Session = Depends(session_of(main_engine))) -> int:
    return db.scalar(text("SELECT 2")) or 0


app = FastAPI()
app.include_router(router)
