from fastapi import FastAPI

from canteen.config import settings

app = FastAPI(title=settings.name, debug=settings.debug)
