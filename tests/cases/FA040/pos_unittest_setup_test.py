# setUp and setup_method set the override, nothing takes it back.
import unittest

from fastapi import FastAPI
from fastapi.testclient import TestClient

app = FastAPI()


def get_rate() -> int:
    return 10


class RateTest(unittest.TestCase):
    def setUp(self) -> None:
        app.dependency_overrides[get_rate] = lambda: 1  # expect: FA040
        self.client = TestClient(app)

    def test_rate(self) -> None:
        self.assertEqual(self.client.get("/none").status_code, 404)


class TestRate:
    def setup_method(self) -> None:
        app.dependency_overrides[get_rate] = lambda: 2  # expect: FA040

    def test_rate(self) -> None:
        assert app.dependency_overrides[get_rate]() == 2
