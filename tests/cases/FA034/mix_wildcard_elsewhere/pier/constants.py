ORIGINS = ["*"]
PARTNERS = ["https://partner.example"]
