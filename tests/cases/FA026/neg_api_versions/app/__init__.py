# A package called versions that holds API versions has revisions, but is not Alembic's.
