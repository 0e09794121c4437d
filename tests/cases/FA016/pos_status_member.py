# The status of a returned tuple, or of a JSON response, is a member of HTTPStatus or a constant of starlette.
from http import HTTPStatus

from fastapi import APIRouter, status
from fastapi.responses import JSONResponse

router = APIRouter()
COUPONS = {"spring": 10}


@router.get("/coupons/{code}")
def coupon(code: str):
    if code not in COUPONS:
        return {"message": "unknown coupon"}, HTTPStatus.NOT_FOUND  # expect: FA016
    return {"percent": COUPONS[code]}


@router.put("/coupons/{code}")
def set_coupon(code: str, percent: int):
    if percent > 90:
        return {"message": "too much"}, status.HTTP_422_UNPROCESSABLE_ENTITY  # expect: FA016
    COUPONS[code] = percent
    return {"percent": percent}, HTTPStatus.OK


@router.delete("/coupons/{code}")
def drop_coupon(code: str):
    if code not in COUPONS:
        return JSONResponse({"error": "unknown coupon"}, status_code=HTTPStatus.OK)  # expect: FA016
    if COUPONS[code] > 50:
        return JSONResponse({"error": "locked"}, status_code=HTTPStatus.CONFLICT)
    return JSONResponse({"dropped": code}, status_code=status.HTTP_200_OK)
