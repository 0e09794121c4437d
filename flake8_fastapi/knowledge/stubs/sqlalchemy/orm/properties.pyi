from sqlalchemy.orm import MappedColumn as MappedColumn, ColumnProperty as ColumnProperty, MappedSQLExpression as MappedSQLExpression
