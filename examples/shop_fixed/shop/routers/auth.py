from typing import Annotated

from fastapi import APIRouter, BackgroundTasks, Depends, HTTPException, status
from fastapi.security import OAuth2PasswordRequestForm

from shop.deps import CustomersDep, MailerDep, SettingsDep
from shop.schemas.customers import CustomerOut, SignUp, Token
from shop.security import make_token

router = APIRouter(prefix="/auth", tags=["auth"])


@router.post("/sign-up", status_code=status.HTTP_201_CREATED)
async def sign_up(
    payload: SignUp, customers: CustomersDep, mailer: MailerDep, tasks: BackgroundTasks
) -> CustomerOut:
    customer = await customers.register(payload)
    tasks.add_task(mailer.send_welcome, customer.email)
    return CustomerOut.model_validate(customer)


@router.post("/token")
async def log_in(
    form: Annotated[OAuth2PasswordRequestForm, Depends()],
    customers: CustomersDep,
    settings: SettingsDep,
) -> Token:
    customer = await customers.authenticate(form.username, form.password)
    if customer is None:
        raise HTTPException(status.HTTP_401_UNAUTHORIZED, "wrong address or password")
    return Token(access_token=make_token(customer.email, settings))
