"""How queries are written: what makes a statement, what bounds it, what fetches every row.

Sources: SQLAlchemy "SELECT and Related Constructs", "Working with Engines and Connections" and
"Legacy Query API", PEP 249, the manuals of asyncpg, databases, PyMongo, Beanie, Tortoise, peewee.
"""

from __future__ import annotations

#: Functions and methods that make a statement of the entities they are given.
SELECTS = frozenset(
    {
        "sqlalchemy.select",
        "sqlmodel.select",
        "sqlalchemy.Table.select",
        "sqlalchemy.FromClause.select",
    }
)
TEXTS = frozenset({"sqlalchemy.text", "sqlmodel.text"})

SESSIONS = (
    "sqlalchemy.orm.Session",
    "sqlalchemy.orm.scoped_session",
    "sqlalchemy.ext.asyncio.AsyncSession",
    "sqlalchemy.ext.asyncio.async_scoped_session",
)
#: Objects that execute a statement or a text.
EXECUTORS = (
    *SESSIONS,
    "sqlalchemy.Connection",
    "sqlalchemy.Engine",
    "sqlalchemy.ext.asyncio.AsyncConnection",
    "sqlite3.Connection",
    "sqlite3.Cursor",
    "psycopg.Connection",
    "psycopg.Cursor",
    "psycopg.AsyncConnection",
    "psycopg.AsyncCursor",
    "psycopg2.extensions.connection",
    "psycopg2.extensions.cursor",
    "pymysql.connections.Connection",
    "pymysql.cursors.Cursor",
    "mysql.connector.connection.MySQLConnection",
    "mysql.connector.cursor.MySQLCursor",
    "pyodbc.Connection",
    "pyodbc.Cursor",
    "aiosqlite.Connection",
    "aiosqlite.Cursor",
    "aiomysql.Connection",
    "aiomysql.Cursor",
    "asyncpg.Connection",
    "asyncpg.Pool",
    "databases.Database",
    "databases.core.Database",
)
EXECUTES = frozenset({"execute", "exec", "scalars", "stream", "stream_scalars"})
#: Methods of executors that execute and fetch in one.
FETCHES_AT_ONCE = frozenset({"fetch", "fetch_all", "execute_fetchall"})
#: Methods of results and cursors that give every row.
FETCHES = frozenset({"all", "fetchall", "to_list"})

COLLECTIONS = (
    "pymongo.collection.Collection",
    "pymongo.asynchronous.collection.AsyncCollection",
    "motor.motor_asyncio.AsyncIOMotorCollection",
)
#: Classes whose own methods begin a query over all their rows.
MODELS = {
    "beanie.Document": frozenset({"find", "find_all", "find_many", "all"}),
    "tortoise.models.Model": frozenset({"all", "filter", "exclude"}),
    "peewee.Model": frozenset({"select"}),
}

FILTERS = frozenset({"filter", "filter_by", "where", "having", "find"})
#: Methods after which the number of rows is bounded, or that group rows into few.
BOUNDS = frozenset(
    [
        "limit",
        "slice",
        "fetch",
        "first",
        "one",
        "one_or_none",
        "offset",
        "skip",
        "paginate",
        "group_by",
        "fetchmany",
        "fetchone",
        "count",
        "aggregate",
        "top",
        "partitions",
        "with_parent",
    ]
)
#: Methods of statements, results and cursors that leave the number of rows as it is.
PASSES = frozenset(
    [
        "order_by",
        "options",
        "join",
        "outerjoin",
        "join_from",
        "select_from",
        "distinct",
        "unique",
        "scalars",
        "mappings",
        "tuples",
        "columns",
        "execution_options",
        "populate_existing",
        "with_for_update",
        "yield_per",
        "with_hint",
        "prefix_with",
        "with_statement_hint",
        "suffix_with",
        "add_columns",
        "with_only_columns",
        "with_entities",
        "enable_eagerloads",
        "autoflush",
        "params",
        "set_label_style",
        "correlate",
        "correlate_except",
        "reset_joinpoint",
        "select_related",
        "prefetch_related",
        "only",
        "exclude",
        "all",
        "as_scalar",
        "sort",
        "batch_size",
        "hint",
        "comment",
        "collation",
        "project",
        "fetch_links",
        "values",
        "values_list",
        "dicts",
        "namedtuples",
        "switch",
        "objects",
        "add_entity",
    ]
)
#: Methods of columns that compare, but bind no key.
COMPARISONS = frozenset(
    [
        "like",
        "ilike",
        "notlike",
        "not_like",
        "not_ilike",
        "startswith",
        "endswith",
        "istartswith",
        "contains",
        "icontains",
        "match",
        "regexp_match",
        "is_",
        "is_not",
        "isnot",
        "is_distinct_from",
        "is_not_distinct_from",
        "not_in",
        "notin_",
        "op",
        "desc",
        "asc",
        "isnull",
    ]
)
