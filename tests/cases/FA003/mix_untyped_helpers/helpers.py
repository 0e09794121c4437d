# Helpers whose parameters have no annotation: what all their callers hand them decides.


def save(db, parcel):
    db.add(parcel)
    db.commit()


async def save_later(db, parcel):
    db.add(parcel)
    await db.commit()


async def save_never(db, parcel):
    db.add(parcel)
    db.commit()  # expect: FA004


def finish(db):
    db.commit()  # expect: FA004


def check(db, strict=None):
    return db.execute("SELECT 1")


def flush(target):
    target.flush()


class Parcels:
    def __init__(self, db):
        self.db = db

    def oldest(self):
        return self.db.execute("SELECT min(id) FROM parcels").scalar()


class Letters:
    def __init__(self, db):
        self.db = db

    def oldest(self):
        return self.db.execute("SELECT min(id) FROM letters").scalar()


class CountedLetters(Letters):
    pass
