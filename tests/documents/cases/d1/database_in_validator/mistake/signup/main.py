from fastapi import Depends, FastAPI
from sqlalchemy.orm import Session

from signup.db import Account, get_db
from signup.schemas import SignUp, Welcome

app = FastAPI(title="Sign-up", openapi_url=None)


@app.post("/accounts", status_code=201)
def sign_up(wish: SignUp, db: Session = Depends(get_db)) -> Welcome:
    db.add(Account(nickname=wish.nickname))
    db.commit()
    return Welcome(nickname=wish.nickname)
