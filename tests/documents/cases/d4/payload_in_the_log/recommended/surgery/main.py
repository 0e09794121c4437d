# A number to find the request by, and the fields that may be read by all.
import logging
import uuid
from typing import Annotated

from fastapi import FastAPI, Header

from surgery.schemas import Admission, Patient

app = FastAPI(title="Surgery", openapi_url=None)
log = logging.getLogger(__name__)


@app.post("/admissions", status_code=201)
async def admit(
    patient: Patient,
    x_request_id: Annotated[str | None, Header()] = None,
) -> Admission:
    request_id = x_request_id or uuid.uuid4().hex
    log.info("%s: admitting no. %d", request_id, patient.number)
    return Admission(number=patient.number)
