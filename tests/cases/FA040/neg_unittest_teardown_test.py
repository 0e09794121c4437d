# tearDown, addCleanup and teardown_method restore.
import unittest

from fastapi import FastAPI
from fastapi.testclient import TestClient

app = FastAPI()


def get_rate() -> int:
    return 10


class TornDown(unittest.TestCase):
    def setUp(self) -> None:
        app.dependency_overrides[get_rate] = lambda: 1
        self.client = TestClient(app)

    def tearDown(self) -> None:
        app.dependency_overrides.clear()

    def test_rate(self) -> None:
        self.assertEqual(self.client.get("/none").status_code, 404)


class CleanedUp(unittest.TestCase):
    def setUp(self) -> None:
        app.dependency_overrides[get_rate] = lambda: 2
        self.addCleanup(app.dependency_overrides.clear)

    def test_rate(self) -> None:
        self.assertIn(get_rate, app.dependency_overrides)


class TestTornDown:
    def setup_method(self) -> None:
        app.dependency_overrides[get_rate] = lambda: 3

    def teardown_method(self) -> None:
        app.dependency_overrides.pop(get_rate, None)

    def test_rate(self) -> None:
        assert get_rate in app.dependency_overrides
