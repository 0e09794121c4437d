# Re-exports.
from .mail import Mailer, send_welcome
from .sms import text_user as send_text
