from sqlalchemy import Row as Row, RowMapping as RowMapping
