# CORS last; routers, mounts, handlers and middleware of another app may follow.
from fastapi import APIRouter, FastAPI, Request
from fastapi.middleware.cors import CORSMiddleware
from fastapi.middleware.gzip import GZipMiddleware
from fastapi.responses import JSONResponse

router = APIRouter()
app = FastAPI()
internal = FastAPI()


@app.middleware("http")
async def clock(request: Request, call_next):
    return await call_next(request)


app.add_middleware(GZipMiddleware)
app.add_middleware(
    CORSMiddleware,
    allow_origins=["https://a.example"],
    allow_credentials=True,
    allow_methods=["*"],
    allow_headers=["*"],
)
app.include_router(router)
app.mount("/internal", internal)
internal.add_middleware(GZipMiddleware)


@app.exception_handler(LookupError)
async def on_missing(request: Request, error: LookupError) -> JSONResponse:
    return JSONResponse({"detail": "missing"}, status_code=404)
