# What only the __main__ block runs belongs to it.
import asyncio


def show(rows: list[int]) -> None:
    for row in rows:
        print(row)


async def main() -> None:
    print("rows")
    show([1, 2])


if __name__ == "__main__":
    asyncio.run(main())
