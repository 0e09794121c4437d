from .users import email_taken as email_taken
