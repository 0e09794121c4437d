def latest() -> str:
    print("a name that only ends like a test")  # expect: FA039
    return "0.1"
