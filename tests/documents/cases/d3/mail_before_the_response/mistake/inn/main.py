# The guest waits for the mail server, in a dependency and in a route.
from fastapi import Depends, FastAPI

from inn import mail
from inn.schemas import Booking

app = FastAPI(title="Inn", openapi_url=None)


async def welcome(booking: Booking) -> None:
    await mail.send_welcome(booking.address)  # expect: FA006


@app.post("/bookings", status_code=201, dependencies=[Depends(welcome)])
async def book(booking: Booking) -> Booking:
    return booking


@app.put("/bookings/{number}")
async def change(number: int, booking: Booking) -> Booking:
    await mail.send_welcome(booking.address)  # expect: FA006
    return booking
