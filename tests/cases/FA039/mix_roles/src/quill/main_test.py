def test_again() -> None:
    print("in a test")
