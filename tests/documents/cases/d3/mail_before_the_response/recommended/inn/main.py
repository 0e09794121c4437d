# The mail is sent when the guest has the answer.
from fastapi import BackgroundTasks, FastAPI

from inn import mail
from inn.schemas import Booking

app = FastAPI(title="Inn", openapi_url=None)


@app.post("/bookings", status_code=201)
async def book(booking: Booking, background_tasks: BackgroundTasks) -> Booking:
    background_tasks.add_task(mail.send_welcome, booking.address)
    return booking


@app.put("/bookings/{number}")
async def change(number: int, booking: Booking, tasks: BackgroundTasks) -> Booking:
    tasks.add_task(mail.send_welcome, booking.address)
    return booking
