# A method named print does not hide the builtin from the module's functions.
from fastapi import APIRouter

router = APIRouter()


class Receipt:
    def __init__(self, lines: list[str]) -> None:
        self.lines = lines

    def print(self) -> str:
        print("printing", len(self.lines))  # expect: FA039
        return "\n".join(self.lines)


@router.get("/receipt", response_model=None)
def receipt() -> str:
    text = Receipt(["1 x tea"]).print()
    print(text)  # expect: FA039
    return text
