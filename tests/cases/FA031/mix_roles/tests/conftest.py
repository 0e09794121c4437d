import os

TEST_URL = os.environ.get("TEST_DATABASE_URL", "")
