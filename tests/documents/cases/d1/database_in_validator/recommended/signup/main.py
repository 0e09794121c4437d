from fastapi import Depends, FastAPI, HTTPException
from sqlalchemy.orm import Session

from signup import service
from signup.db import get_db
from signup.schemas import SignUp, Welcome

app = FastAPI(title="Sign-up", openapi_url=None)


@app.post("/accounts", status_code=201)
def sign_up(wish: SignUp, db: Session = Depends(get_db)) -> Welcome:
    try:
        service.open_account(db, wish.nickname)
    except service.NicknameTakenError:
        raise HTTPException(409, "The nickname is taken") from None
    return Welcome(nickname=wish.nickname)
