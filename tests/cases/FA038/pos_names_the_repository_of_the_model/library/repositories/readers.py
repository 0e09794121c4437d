from library.models import Reader
from sqlalchemy.orm import Session


class ReaderRepository:
    def __init__(self, session: Session) -> None:
        self.session = session

    def get(self, reader_id: int) -> Reader | None:
        return self.session.get(Reader, reader_id)
