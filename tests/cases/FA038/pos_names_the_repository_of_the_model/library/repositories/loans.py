from library.models import Loan, Reader
from sqlalchemy import select
from sqlalchemy.orm import Session


class LoanRepository:
    def __init__(self, session: Session) -> None:
        self.session = session

    def of_reader(self, reader_id: int) -> list[Loan]:
        statement = select(Loan).join(Reader).where(Reader.id == reader_id)
        return list(self.session.scalars(statement))
