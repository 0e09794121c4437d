# Wildcard and order wrong in one call are one finding.
from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware
from fastapi.middleware.trustedhost import TrustedHostMiddleware

app = FastAPI()
app.add_middleware(CORSMiddleware, allow_origins=["*"], allow_credentials=True)  # expect: FA034
app.add_middleware(TrustedHostMiddleware, allowed_hosts=["a.example"])
