from fastapi import APIRouter

admin_router = APIRouter(prefix="/admin")  # expect: FA022
public_router = APIRouter(prefix="/public")
