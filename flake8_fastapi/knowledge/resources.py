"""Classes whose objects belong to the application, not to a request: sessions, clients, files.

Sources: SQLAlchemy "Session Basics" and "Working with Engines and Connections", the manuals of the
database drivers, HTTPX "Clients", Requests "Session Objects", aiohttp "Client", redis-py, PyMongo.
"""

from __future__ import annotations

#: Objects that hold a connection, a pool or a file until they are closed.
CLOSABLE = (
    "sqlalchemy.orm.Session",
    "sqlalchemy.Connection",
    "sqlalchemy.ext.asyncio.AsyncSession",
    "sqlalchemy.ext.asyncio.AsyncConnection",
    "sqlite3.Connection",
    "psycopg.Connection",
    "psycopg.AsyncConnection",
    "psycopg_pool.ConnectionPool",
    "psycopg_pool.AsyncConnectionPool",
    "psycopg2.extensions.connection",
    "pymysql.connections.Connection",
    "mysql.connector.connection.MySQLConnection",
    "mysql.connector.pooling.PooledMySQLConnection",
    "pyodbc.Connection",
    "aiosqlite.Connection",
    "aiomysql.Connection",
    "aiomysql.Pool",
    "asyncpg.Connection",
    "asyncpg.Pool",
    "redis.Redis",
    "redis.asyncio.Redis",
    "pymongo.MongoClient",
    "pymongo.AsyncMongoClient",
    "pymongo.client_session.ClientSession",
    "pymongo.asynchronous.client_session.AsyncClientSession",
    "motor.motor_asyncio.AsyncIOMotorClient",
    "motor.motor_asyncio.AsyncIOMotorClientSession",
    "odmantic.session.AIOSession",
    "odmantic.session.SyncSession",
    "httpx.Client",
    "httpx.AsyncClient",
    "requests.Session",
    "aiohttp.ClientSession",
    "http.client.HTTPConnection",
    "elasticsearch.Elasticsearch",
    "elasticsearch.AsyncElasticsearch",
    "opensearchpy.OpenSearch",
    "opensearchpy.AsyncOpenSearch",
    "smtplib.SMTP",
    "aiosmtplib.SMTP",
    "ftplib.FTP",
    "imaplib.IMAP4",
    "poplib.POP3",
    "paramiko.SSHClient",
    "socket.socket",
    "io.FileIO",
    "io.BufferedReader",
    "io.BufferedWriter",
    "io.BufferedRandom",
    "io.TextIOWrapper",
)

#: Database sessions and connections, which one request at a time may use.
CONNECTIONS = (
    "sqlalchemy.orm.Session",
    "sqlalchemy.Connection",
    "sqlalchemy.ext.asyncio.AsyncSession",
    "sqlalchemy.ext.asyncio.AsyncConnection",
    "sqlite3.Connection",
    "psycopg.Connection",
    "psycopg2.extensions.connection",
    "pymysql.connections.Connection",
    "mysql.connector.connection.MySQLConnection",
    "mysql.connector.pooling.PooledMySQLConnection",
    "pyodbc.Connection",
)

#: Objects that belong to one process by their nature.
LOCAL = (
    "asyncio.Task",
    "asyncio.Future",
    "asyncio.Lock",
    "asyncio.Semaphore",
    "asyncio.Event",
    "asyncio.Condition",
    "threading.Lock",
    "threading.RLock",
    "threading.Semaphore",
    "threading.Event",
    "threading.Condition",
    "threading.Thread",
)

#: Objects of the application that need no closing after a request.
LASTING = (
    "sqlalchemy.Engine",
    "sqlalchemy.ext.asyncio.AsyncEngine",
    "sqlalchemy.orm.sessionmaker",
    "sqlalchemy.orm.scoped_session",
    "sqlalchemy.ext.asyncio.async_sessionmaker",
    "sqlalchemy.ext.asyncio.async_scoped_session",
    "psycopg2.pool.AbstractConnectionPool",
    "mysql.connector.pooling.MySQLConnectionPool",
    "redis.ConnectionPool",
    "redis.asyncio.ConnectionPool",
    "pymongo.database.Database",
    "pymongo.collection.Collection",
    "pymongo.asynchronous.database.AsyncDatabase",
    "pymongo.asynchronous.collection.AsyncCollection",
    "motor.motor_asyncio.AsyncIOMotorDatabase",
    "motor.motor_asyncio.AsyncIOMotorCollection",
    "odmantic.AIOEngine",
    "odmantic.SyncEngine",
    "databases.Database",
    "peewee.Database",
    "urllib3.PoolManager",
    "arq.connections.ArqRedis",
    "openai.OpenAI",
    "openai.AsyncOpenAI",
    "anthropic.Anthropic",
    "anthropic.AsyncAnthropic",
    "stripe.StripeClient",
    "twilio.rest.Client",
    "slack_sdk.web.WebClient",
    "slack_sdk.web.async_client.AsyncWebClient",
    "botocore.client.BaseClient",
    "celery.Celery",
)

#: Bases of mapped classes, which are no Pydantic models.
MAPPED = (
    "sqlalchemy.orm.DeclarativeBase",
    "sqlalchemy.orm.DeclarativeBaseNoMeta",
    "sqlalchemy.ext.asyncio.AsyncAttrs",
    "tortoise.models.Model",
    "peewee.Model",
)

#: Functions and methods of libraries that open what they return; others hand on what is open.
OPENERS = frozenset(
    {
        "connect", "from_url", "acquire", "getconn", "get_connection", "open", "fdopen",
        "create_pool", "create_connection", "start_session", "session", "raw_connection",
    }
)  # fmt: skip

#: Arguments through which a client shares the connections of another object.
SHARING = frozenset({"connection_pool", "transport", "connector", "pool"})

#: Calls that keep what they are given, or close it later.
KEEPERS = frozenset(
    {
        "enter_context", "enter_async_context", "push", "push_async_exit", "callback",
        "push_async_callback", "finalize", "register", "setdefault", "set", "append", "add_task",
        "setattr",
    }
)  # fmt: skip
