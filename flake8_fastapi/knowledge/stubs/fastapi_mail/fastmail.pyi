from fastapi_mail import FastMail as FastMail
