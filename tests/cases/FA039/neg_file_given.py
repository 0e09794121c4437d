# With file= the text goes where the author says.
import io
import sys
from contextlib import redirect_stdout

from fastapi import FastAPI
from fastapi.responses import PlainTextResponse

api = FastAPI()


@api.get("/table", response_class=PlainTextResponse)
def table() -> str:
    buffer = io.StringIO()
    print("name", "qty", sep="\t", file=buffer)
    print("tea", 3, sep="\t", file=buffer)
    print("table written", file=sys.stderr)
    return buffer.getvalue()
