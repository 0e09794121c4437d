from pathlib import Path

PAPERS = Path("papers")


def first_line(number: int) -> str:
    with open(PAPERS / f"{number}.txt", encoding="utf-8") as paper:
        return paper.readline()
