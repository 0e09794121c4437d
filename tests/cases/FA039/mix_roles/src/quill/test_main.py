def test_main() -> None:
    print("in a test")
