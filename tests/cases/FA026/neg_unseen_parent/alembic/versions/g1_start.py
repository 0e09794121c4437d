# A parent that the text does not show: which revisions are heads is uncertain.
revision = "g1"
down_revision = None
