# Helpers without a single annotation: what they are given is seen where they are called.


def all_ships(conn):
    cursor = conn.cursor()
    cursor.execute("SELECT name FROM ships")
    return [row[0] for row in cursor.fetchall()]


def one_ship(conn, name):
    return all_ships(conn)[0] or name


def count_ships(source):
    return source.execute("SELECT count(*) FROM ships")


def sorted_by(session):
    return session.commit()


def saved(session, again=True):
    session.commit()
    return saved(session, False) if again else None


class Register:
    def __init__(self, session):
        self.session = session

    def save(self):
        self.session.commit()


class HarbourRegister(Register):
    def close_year(self):
        self.save()


class Archive:
    def __init__(self, session):
        self.session = session

    def save(self):
        self.session.commit()
