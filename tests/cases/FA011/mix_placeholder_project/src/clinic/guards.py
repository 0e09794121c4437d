from typing import Annotated

from fastapi import Depends, HTTPException, Path


class WardGuard:
    """Checks the ward of the path against the wards of the user."""

    def __init__(self, *wards: str) -> None:
        self.wards = wards

    def __call__(self, ward: Annotated[str, Path(max_length=8)]) -> str:
        if ward not in self.wards:
            raise HTTPException(404)
        return ward


class Patient:
    def __init__(self, patient_id: int, ward: str = Depends(WardGuard("a", "b"))) -> None:
        self.patient_id = patient_id
        self.ward = ward


async def staff_only(staff_token: str) -> str:
    return staff_token


open_wards = WardGuard("a", "b", "c")
CurrentPatient = Annotated[Patient, Depends()]
Staff = Annotated[str, Depends(staff_only)]
