# The application imports it.
def label(name: str) -> str:
    print("printing", name)  # expect: FA039
    return name.title()
