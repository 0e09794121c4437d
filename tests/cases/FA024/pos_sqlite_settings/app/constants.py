SQLALCHEMY_DATABASE_URL = "sqlite:///./legacy.db"  # expect: FA024
