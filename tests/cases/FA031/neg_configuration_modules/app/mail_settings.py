import os

SENDER = os.environ.get("MAIL_SENDER")
