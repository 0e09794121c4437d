# Texts of foreign exceptions that are collected in a list and returned.
from fastapi import APIRouter

router = APIRouter(prefix="/imports")


def store(row: str) -> None:
    with open("/srv/rows.txt", "a") as rows:
        rows.write(row)


@router.post("/rows")
def add_rows(rows: list[str]) -> dict[str, list[str]]:
    failed: list[str] = []
    for row in rows:
        try:
            store(row)
        except Exception as error:
            failed.append(f"{row}: {error}")
    return {"failed": failed}  # expect: FA017


@router.post("/names")
def add_names(rows: list[str]) -> dict[str, list[str]]:
    failed: list[str] = []
    for row in rows:
        try:
            store(row)
        except Exception:
            failed.append(row)
    return {"failed": failed}
