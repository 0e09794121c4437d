# Bound methods as routes and dependencies: self is no parameter, the rest is; other frameworks' routes are not FastAPI's.
from aiohttp import web
from fastapi import APIRouter, Depends, FastAPI
from sqlalchemy.orm import Session, sessionmaker


class Tasks:
    def __init__(self, factory: "sessionmaker[Session]") -> None:
        self.factory = factory
        self.router = APIRouter(prefix="/tasks")
        self.router.add_api_route("/", self.all, methods=["GET"])
        self.router.add_api_route("/raw", self.raw, methods=["GET"])
        self.router.get("/{task_id}")(self.one)

    def session(self):
        with self.factory() as session:
            yield session

    def all(self, limit: int = 10) -> list[str]:
        return []

    def raw(self, db: Session) -> list[str]:  # expect: FA019
        return []

    def one(self, task_id: int) -> str:
        return self.load(task_id, self.factory())

    def load(self, task_id: int, db: Session) -> str:
        return str(task_id)


app = FastAPI()
tasks = Tasks(sessionmaker())
app.include_router(tasks.router)
web_routes = web.RouteTableDef()


@web_routes.get("/health")
async def health(request: web.Request, db: Session) -> web.Response:
    return web.Response()


@app.get("/sessions")
def sessions(db: Session = Depends(tasks.session)) -> int:
    return 1
