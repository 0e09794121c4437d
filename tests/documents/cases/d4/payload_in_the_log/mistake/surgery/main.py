# The diagnosis is in the log, and so is what opens the door.
import logging
from typing import Annotated

from fastapi import FastAPI, Header

from surgery.schemas import Admission, Patient

app = FastAPI(title="Surgery", openapi_url=None)
log = logging.getLogger(__name__)


@app.post("/admissions", status_code=201)
async def admit(patient: Patient, authorization: Annotated[str, Header()]) -> Admission:
    log.info("admitting %s", patient)  # expect: FA029
    log.debug("for %s", authorization)  # expect: FA029
    return Admission(number=patient.number)
