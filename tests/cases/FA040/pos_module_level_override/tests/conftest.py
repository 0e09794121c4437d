# An override at import of the test module, and an autouse fixture that is out of reach.
from pond.main import app, get_fish

app.dependency_overrides[get_fish] = lambda: "trout"  # expect: FA040
