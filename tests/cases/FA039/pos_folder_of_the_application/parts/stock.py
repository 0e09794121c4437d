# Nothing tells that this folder is no part of the application, though nobody imports it yet.
def count(items: list[str]) -> int:
    print(items)  # expect: FA039
    return len(items)
