# The attribute of the application, and a constant of another name handed to it.
from fastapi import FastAPI

SHOW_ERRORS = True
app = FastAPI()
app.debug = True  # expect: FA033 "app.debug"
other = FastAPI(debug=SHOW_ERRORS)  # expect: FA033
