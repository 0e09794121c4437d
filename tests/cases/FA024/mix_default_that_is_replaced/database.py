from settings import settings
from sqlalchemy import create_engine

url = settings.plants_url
if url.startswith("postgres://"):
    url = url.replace("postgres://", "postgresql://", 1)

plants = create_engine(url)  # expect: FA024 "pool_pre_ping"
tools = create_engine(settings.tools_url)
