import sqlalchemy as sa

REVISIONS_BEFORE_RENAME = ("c1", "b2")


def id_column() -> sa.Column:
    return sa.Column("id", sa.Integer(), primary_key=True)
