from sqlalchemy import Connection as Connection, Engine as Engine, create_engine as create_engine, select as select
