from rail.jobs.cleaner import clean


def attempt() -> None:
    try:
        clean(["/srv/a"])
    except Exception:
        pass
