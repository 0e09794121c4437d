from fastapi import FastAPI

DEBUG = True
app = FastAPI(debug=True)
