from fastapi import APIRouter

from clinic.guards import CurrentPatient, Staff

wards = APIRouter(prefix="/wards")


@wards.get("/{ward}/patients/{patient_id}")
def patient(current: CurrentPatient) -> int:
    return current.patient_id


@wards.get("/{ward}/beds")
def beds(staff: Staff) -> str:
    return staff
