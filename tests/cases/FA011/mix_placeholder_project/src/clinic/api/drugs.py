from fastapi import APIRouter, Depends

from clinic import guards

drugs = APIRouter(prefix="/drugs", dependencies=[Depends(guards.staff_only)])


@drugs.get("/{ward}/{drug}")
def in_ward(drug: str) -> str:  # expect: FA011 "ward"
    return drug


@drugs.get("/{drug}")
def anywhere(drug: str) -> str:
    return drug
