from fastapi import Request
from fastapi.responses import JSONResponse


class ShopError(Exception):
    status = 400
    message = "the request cannot be fulfilled"


class EmailTaken(ShopError):
    status = 409
    message = "this address has an account already"


class AccountInUse(ShopError):
    status = 409
    message = "an account that has orders cannot be closed"


class NotFound(ShopError):
    status = 404

    def __init__(self, what: str) -> None:
        super().__init__(what)
        self.message = f"no such {what}"


class OutOfStock(ShopError):
    status = 409
    message = "not enough of this product in stock"


class OrderClosed(ShopError):
    status = 409
    message = "the order is no longer open"


class PaymentRefused(ShopError):
    status = 402
    message = "the payment was refused"


class UnsupportedImage(ShopError):
    status = 415
    message = "only PNG and JPEG images are accepted"


async def answer_shop_error(request: Request, error: ShopError) -> JSONResponse:
    return JSONResponse({"detail": error.message}, status_code=error.status)
