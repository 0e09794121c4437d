from fastapi import FastAPI

from depot import routers

application = FastAPI()
application.include_router(routers.shelf_router, prefix="/sites/{site_id}")
application.include_router(routers.build_router())
