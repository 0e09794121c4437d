def run() -> None:
    print("running jobs")  # expect: FA039
