revision = "d"
down_revision = "c"
