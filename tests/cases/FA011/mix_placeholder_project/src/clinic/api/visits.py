# (b) The dependencies of the router that includes this one take "ward", nothing takes "visit_id".
from fastapi import APIRouter, Depends

from ..guards import Staff, staff_only

visits = APIRouter(prefix="/visits")


@visits.get("/{ward}/{visit_id}")
def visit(staff: Staff) -> str:  # expect: FA011 "visit_id"
    return staff


@visits.get("/{ward}/last", dependencies=[Depends(staff_only)])
def last() -> str:
    return ""
