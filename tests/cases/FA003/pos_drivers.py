# Shows synchronous drivers used directly on the loop.
import mysql.connector
import psycopg
import psycopg2
import pymysql
import pyodbc
import sqlite3
from fastapi import FastAPI

raw = FastAPI()


def totals() -> list:
    con = sqlite3.connect("totals.db")
    try:
        return con.execute("select * from totals").fetchall()
    finally:
        con.close()


@raw.get("/postgres")
async def postgres() -> dict:
    conn = psycopg2.connect("dbname=shop")  # expect: FA003
    cursor = conn.cursor()
    cursor.execute("update items set seen = true")  # expect: FA003
    conn.commit()  # expect: FA003
    return {"done": True}


@raw.get("/psycopg3")
async def psycopg3() -> dict:
    conn = psycopg.connect("dbname=shop")  # expect: FA003
    return {"status": str(conn.info.status)}


@raw.get("/mysql")
async def mysql_status() -> dict:
    first = mysql.connector.connect(host="db")  # expect: FA003
    second = pymysql.connect(host="db")  # expect: FA003
    third = pyodbc.connect("DSN=shop")  # expect: FA003
    return {"all": [str(first), str(second), str(third)]}


@raw.get("/sqlite")
async def sqlite_totals() -> list:
    return totals()  # expect: FA003 "pos_drivers.py"


@raw.get("/sqlite/sync")
def sqlite_totals_sync() -> list:
    return totals()
