import sqlalchemy as sa

revision = "0001"
down_revision = None


def upgrade() -> None:
    other = sa.create_engine("postgresql://old@db/old")
    other.dispose()


def downgrade() -> None:
    pass
