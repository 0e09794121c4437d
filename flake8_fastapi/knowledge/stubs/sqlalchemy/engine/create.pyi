from sqlalchemy import create_engine as create_engine, engine_from_config as engine_from_config, create_pool_from_url as create_pool_from_url, event as event, exc as exc
