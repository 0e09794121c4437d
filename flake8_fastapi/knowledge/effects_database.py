"""Synchronous databases: drivers, sessions and stores that wait for the server."""

from __future__ import annotations

from flake8_fastapi.knowledge.effect import Effect, Table, Unless, all_of

SESSION = Effect("database", "AsyncSession")
ENGINE = Effect("database", "AsyncEngine")
MERGE = Effect("database", "AsyncSession", (Unless("load", values=(False,)),))
PSYCOPG = Effect("database", "psycopg.AsyncConnection")
PSYCOPG2 = Effect("database", "asyncpg or psycopg.AsyncConnection")
MYSQL = Effect("database", "aiomysql or asyncmy")
SQLITE = Effect("database", "aiosqlite")
SQLITE_FILE = Effect("database", "aiosqlite", (Unless("database", 0, values=(":memory:",)),))
MONGO = Effect("database", "pymongo.AsyncMongoClient")
REDIS = Effect("database", "redis.asyncio")
THREAD = Effect("database", "an asynchronous driver or asyncio.to_thread(...)")

PAGINATE = Effect(
    "database",
    "apaginate",
    only=Unless(
        "conn",
        0,
        types=(
            "sqlalchemy.orm.Session",
            "sqlalchemy.orm.scoped_session",
            "sqlalchemy.orm.Query",
            "sqlalchemy.Connection",
        ),
    ),
)

SESSION_METHODS = (
    "execute scalar scalars get get_one delete delete_all flush commit rollback refresh "
    "bulk_save_objects "
    "bulk_insert_mappings bulk_update_mappings"
)

SQLALCHEMY: Table = {
    **all_of("sqlalchemy.orm.Session", SESSION_METHODS + " prepare", SESSION),
    **all_of("sqlalchemy.orm.Session", "merge merge_all", MERGE),
    **all_of("sqlalchemy.orm.scoped_session", SESSION_METHODS, SESSION),
    **all_of("sqlalchemy.orm.scoped_session", "merge merge_all", MERGE),
    **all_of("sqlalchemy.orm.SessionTransaction", "commit rollback prepare", SESSION),
    **all_of(
        "sqlalchemy.orm.Query",
        "all first one one_or_none get scalar value values count update delete",
        SESSION,
    ),
    "sqlalchemy.orm.Query.__iter__": (SESSION,),
    **all_of("sqlalchemy.Engine", "connect begin raw_connection", ENGINE),
    **all_of(
        "sqlalchemy.Connection", "execute scalar scalars exec_driver_sql commit rollback", ENGINE
    ),
    **all_of("sqlalchemy.Transaction", "commit rollback", ENGINE),
    **all_of(
        "sqlalchemy.MetaData",
        "create_all drop_all reflect",
        Effect("database", "connection.run_sync(...)"),
    ),
    "sqlalchemy.Inspector.*": (Effect("database", "connection.run_sync(...)"),),
    **all_of(
        "sqlmodel.Session",
        "exec execute",
        Effect("database", "sqlmodel.ext.asyncio.session.AsyncSession"),
    ),
    "fastapi_pagination.ext.sqlalchemy.paginate": (PAGINATE,),
    "fastapi_pagination.ext.sqlmodel.paginate": (PAGINATE,),
}

DRIVERS: Table = {
    "psycopg.connect": (PSYCOPG,),
    **all_of(
        "psycopg.Connection", "connect execute commit rollback cancel cancel_safe notifies", PSYCOPG
    ),
    **all_of("psycopg.Cursor", "execute executemany stream copy", PSYCOPG),
    **all_of(
        "psycopg_pool.ConnectionPool",
        "connection getconn wait check",
        Effect("database", "psycopg_pool.AsyncConnectionPool"),
    ),
    "psycopg2.connect": (PSYCOPG2,),
    **all_of("psycopg2.extensions.connection", "commit rollback reset", PSYCOPG2),
    **all_of(
        "psycopg2.extensions.cursor",
        "execute executemany callproc copy_expert copy_from copy_to",
        PSYCOPG2,
    ),
    **all_of("psycopg2.extras", "execute_values execute_batch", PSYCOPG2),
    **all_of(
        "psycopg2.pool",
        "SimpleConnectionPool SimpleConnectionPool.getconn ThreadedConnectionPool "
        "ThreadedConnectionPool.getconn",
        PSYCOPG2,
    ),
    "pymysql.connect": (MYSQL,),
    **all_of("pymysql.connections", "Connection", MYSQL),
    **all_of(
        "pymysql.connections.Connection",
        "begin commit connect kill ping query rollback select_db show_warnings",
        MYSQL,
    ),
    **all_of("pymysql.cursors.Cursor", "callproc execute executemany", MYSQL),
    "mysql.connector.connect": (MYSQL,),
    **all_of("mysql.connector.connection", "MySQLConnection", MYSQL),
    **all_of(
        "mysql.connector.connection.MySQLConnection",
        "cmd_query commit connect ping reconnect reset_session rollback start_transaction",
        MYSQL,
    ),
    **all_of("mysql.connector.cursor.MySQLCursor", "callproc execute executemany", MYSQL),
    **all_of(
        "mysql.connector.pooling",
        "MySQLConnectionPool.get_connection PooledMySQLConnection.commit "
        "PooledMySQLConnection.rollback",
        MYSQL,
    ),
    "sqlite3.connect": (SQLITE_FILE,),
    **all_of(
        "sqlite3.Connection", "backup commit execute executemany executescript rollback", SQLITE
    ),
    **all_of("sqlite3.Cursor", "execute executemany executescript", SQLITE),
    "pyodbc.connect": (Effect("database", "aioodbc"),),
    **all_of("pyodbc.Connection", "commit execute rollback", Effect("database", "aioodbc")),
    **all_of("pyodbc.Cursor", "commit execute executemany rollback", Effect("database", "aioodbc")),
}

PEEWEE: Table = {
    **all_of(
        "peewee.Model",
        "bulk_create bulk_update create create_table delete_by_id delete_instance drop_table "
        "get get_by_id "
        "get_or_create get_or_none save set_by_id table_exists truncate_table",
        THREAD,
    ),
    **all_of(
        "peewee.ModelSelect",
        "count execute exists first get get_or_none iterator peek scalar scalars",
        THREAD,
    ),
    **all_of("peewee.ModelSelect", "__iter__ __len__ __getitem__", THREAD),
    **all_of("peewee.BaseQuery", "execute", THREAD),
    "peewee.ModelRaw.__iter__": (THREAD,),
    "peewee.prefetch": (THREAD,),
    **all_of(
        "peewee.Database",
        "begin commit connect create_tables drop_tables execute execute_sql get_columns "
        "get_foreign_keys "
        "get_indexes get_primary_keys get_tables rollback session_commit session_rollback "
        "table_exists",
        THREAD,
    ),
}

STORES: Table = {
    "pymongo.collection.Collection.*": (MONGO,),
    **all_of("pymongo.collection.Collection", "with_options"),
    **all_of(
        "pymongo.database.Database",
        "aggregate command create_collection cursor_command dereference drop_collection "
        "list_collection_names "
        "list_collections validate_collection watch",
        MONGO,
    ),
    **all_of(
        "pymongo.MongoClient",
        "bulk_write drop_database list_database_names list_databases server_info watch",
        MONGO,
    ),
    **all_of("pymongo.cursor.Cursor", "distinct explain next to_list", MONGO),
    **all_of("pymongo.command_cursor.CommandCursor", "next to_list", MONGO),
    **all_of(
        "pymongo.client_session.ClientSession",
        "abort_transaction commit_transaction with_transaction",
        MONGO,
    ),
    "redis.Redis.*": (REDIS,),
    **all_of(
        "redis.Redis",
        "bf client close from_pool from_url ft json lock monitor pipeline pubsub "
        "register_script ts",
    ),
    **all_of("redis.client.Pipeline", "execute unwatch watch", REDIS),
    **all_of(
        "redis.client.PubSub",
        "get_message listen ping psubscribe punsubscribe subscribe unsubscribe",
        REDIS,
    ),
    **all_of("redis.lock.Lock", "acquire extend locked owned reacquire release", REDIS),
    **all_of("redis.Sentinel", "discover_master discover_slaves", REDIS),
    "pymemcache.client.base.Client.*": (Effect("database", "aiomcache"),),
    "pymemcache.client.base.Client.close": (),
}

#: Packages without a stub: the dotted names of their functions.
OTHERS: Table = {
    **all_of(
        "MySQLdb", "connect connect.commit connect.cursor.execute connect.cursor.executemany", MYSQL
    ),
    **all_of("pymssql", "connect connect.commit connect.cursor.execute", THREAD),
    **all_of(
        "oracledb",
        "connect connect.commit connect.cursor.execute",
        Effect("database", "oracledb.connect_async"),
    ),
    **all_of(
        "cx_Oracle",
        "connect connect.commit connect.cursor.execute",
        Effect("database", "oracledb.connect_async"),
    ),
    **all_of("duckdb", "connect.execute connect.sql query sql", THREAD),
    **all_of("snowflake.connector", "connect connect.cursor.execute", THREAD),
    **all_of(
        "clickhouse_connect",
        "get_client get_client.command get_client.insert get_client.query",
        Effect("database", "clickhouse_connect.get_async_client"),
    ),
    **all_of("clickhouse_driver", "Client.execute", THREAD),
    **all_of("cassandra.cluster", "Cluster.connect Cluster.connect.execute", THREAD),
    **all_of(
        "neo4j.GraphDatabase",
        "driver.execute_query driver.session.run driver.verify_connectivity",
        Effect("database", "neo4j.AsyncGraphDatabase"),
    ),
    **all_of("pandas", "read_sql read_sql_query read_sql_table", THREAD),
}

DATABASES: Table = {**SQLALCHEMY, **DRIVERS, **PEEWEE, **STORES, **OTHERS}
