from sqlalchemy import create_engine

from service.settings import get_settings

settings = get_settings()
engine = create_engine(settings.database_url)
archive = create_engine(get_settings().archive_url)
