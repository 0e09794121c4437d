from sqlalchemy.orm import Mapped as Mapped, MappedColumn as MappedColumn
