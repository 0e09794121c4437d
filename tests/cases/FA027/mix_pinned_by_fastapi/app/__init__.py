# No FastAPI before 0.100 can be installed with Pydantic 2, so a pin of it says enough.
