"""Packages that speak to databases."""

#: Importing one of these means that the project has a database.
DATABASE_NAMES = (
    "sqlalchemy", "sqlmodel", "psycopg", "psycopg2", "asyncpg", "aiosqlite", "sqlite3", "pymysql",
    "aiomysql", "MySQLdb", "mysql", "pymongo", "motor", "beanie", "odmantic", "mongoengine",
    "tortoise", "peewee", "databases", "ormar", "piccolo", "pony", "cassandra", "edgedb",
    "oracledb", "pyodbc", "asyncmy", "prisma",
)  # fmt: skip
