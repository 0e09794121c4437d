from fastapi import APIRouter

from ..schemas import LoginIn, TokenOut

router = APIRouter(prefix="/partners")


@router.post("/auth/access-token")
def partner_token(data: LoginIn) -> TokenOut:
    return TokenOut(access_token=data.username, token_type="bearer")
