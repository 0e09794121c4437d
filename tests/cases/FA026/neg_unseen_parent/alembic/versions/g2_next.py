from parents import parent_of

revision = "g2"
down_revision = parent_of("g2")
