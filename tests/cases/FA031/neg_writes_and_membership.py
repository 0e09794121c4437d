# Writes, membership tests and a copy for a child process are no reads of a setting.
import os
import subprocess

from fastapi import FastAPI

os.environ["TZ"] = "UTC"
os.environ.update({"OMP_NUM_THREADS": "1"})
app = FastAPI()


def convert(path: str) -> int:
    child_env = os.environ.copy()
    child_env["LANG"] = "C.UTF-8"
    return subprocess.run(["convert", path], env=child_env, check=False).returncode


@app.get("/mode")
def mode() -> dict[str, bool]:
    if "MAINTENANCE" in os.environ:
        return {"maintenance": True}
    return {"maintenance": "READ_ONLY" not in os.environ}


def forget_proxy() -> None:
    if "HTTP_PROXY" in os.environ:
        del os.environ["HTTP_PROXY"]


def find_converter() -> None:
    path = os.environ.get("PATH", "")
    os.environ["PATH"] = "converters" + os.pathsep + path
