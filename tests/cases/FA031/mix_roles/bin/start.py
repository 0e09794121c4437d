import os

PORT = os.environ.get("PORT", "8000")
