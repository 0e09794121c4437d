import psycopg


def load() -> None:
    with psycopg.connect(host="db", user="vault", password="vault1") as connection:  # expect: FA032
        connection.execute("SELECT 1")
