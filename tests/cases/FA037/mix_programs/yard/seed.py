# A module with a main block and no app is a program; its set-up at import is its own business.
import logging

from yard.database import Base, engine

logging.basicConfig(level=logging.INFO)
Base.metadata.create_all(engine)


def main() -> None:
    logging.getLogger(__name__).info("seeded")


if __name__ == "__main__":
    main()
