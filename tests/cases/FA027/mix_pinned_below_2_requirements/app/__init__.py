# A pin below 2 exempts the project's Pydantic part; what never was in SQLAlchemy stays wrong.
