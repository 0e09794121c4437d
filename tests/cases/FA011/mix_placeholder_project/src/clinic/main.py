from fastapi import Depends, FastAPI

from .api import drugs, visits, wards
from .guards import open_wards

app = FastAPI()
app.include_router(wards.wards, dependencies=[Depends(open_wards)])
app.include_router(visits.visits, dependencies=[Depends(open_wards)])
app.include_router(drugs.drugs)
