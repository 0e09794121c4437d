import fastapi as fa

from app import storage
from app.storage import Sessions, get_db as database

pages = fa.APIRouter()


@pages.get("/pages")
def list_pages(db=fa.Depends(database)) -> int:
    return len(db.new)


@pages.get("/pages/fresh")
def fresh_pages(db=fa.Depends(Sessions.fresh)) -> int:
    return len(db.new)


@pages.get("/pages/tidy")
def tidy_pages(db=fa.Depends(storage.session_tools.tidy)) -> int:
    return len(db.new)
