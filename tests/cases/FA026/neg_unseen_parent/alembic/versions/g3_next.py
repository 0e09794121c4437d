revision = "g3"
down_revision = "g1"
