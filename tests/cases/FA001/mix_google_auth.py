# Tokens of Google: fetching one or the certificates for one is HTTP; Firebase keeps certificates, and asks only for revocation.
import google.auth
import google.auth.transport.requests
from fastapi import APIRouter
from firebase_admin import auth
from google.auth.transport import requests as google_requests
from google.oauth2 import id_token, service_account

router = APIRouter(prefix="/tokens")


class Speaker:
    def __init__(self, path: str) -> None:
        self.credentials = service_account.Credentials.from_service_account_file(path)

    async def header(self) -> str:
        if self.credentials.expired:
            self.credentials.refresh(google.auth.transport.requests.Request())  # expect: FA001 "refresh()"
        return f"Bearer {self.credentials.token}"


@router.post("/google")
async def google_token(token: str) -> str:
    claims = id_token.verify_oauth2_token(token, google_requests.Request(), "client")  # expect: FA001
    return str(claims["sub"])


@router.post("/buckets")
async def buckets() -> int:
    credentials, _ = google.auth.default()
    session = google_requests.AuthorizedSession(credentials)
    return session.get("https://storage.googleapis.com/storage/v1/b").status_code  # expect: FA001


@router.post("/firebase")
async def firebase_token(token: str) -> str:
    return str(auth.verify_id_token(token)["uid"])


@router.post("/firebase/now")
async def firebase_token_now(token: str) -> str:
    return str(auth.verify_id_token(token, check_revoked=True)["uid"])  # expect: FA001


@router.post("/firebase/perhaps")
async def firebase_token_perhaps(token: str, strict: bool) -> str:
    return str(auth.verify_session_cookie(token, strict)["uid"])


@router.post("/google/thread")
def google_token_in_thread(token: str) -> str:
    return str(id_token.verify_oauth2_token(token, google_requests.Request())["sub"])
