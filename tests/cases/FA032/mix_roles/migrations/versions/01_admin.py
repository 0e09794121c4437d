revision = "01"
down_revision = None
ADMIN_PASSWORD = "admin1234"  # expect: FA032


def upgrade() -> None:
    pass


def downgrade() -> None:
    pass
