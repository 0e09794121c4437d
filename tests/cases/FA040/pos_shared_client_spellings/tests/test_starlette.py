# Other imports, other verbs, methods of a class and the generic request().
import starlette.testclient
from fastapi import FastAPI

http = starlette.testclient.TestClient(FastAPI())  # expect: FA040


class TestNotes:
    def test_delete(self) -> None:
        assert http.delete("/notes/1").status_code == 404

    def test_list(self) -> None:
        assert http.get("/notes").status_code == 404
