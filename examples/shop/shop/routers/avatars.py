from pathlib import Path

from fastapi import APIRouter, Depends, File, HTTPException, UploadFile

from shop.deps import get_current_customer
from shop.schemas.customers import AvatarOut
from shop.settings import settings

router = APIRouter(prefix="/avatars", tags=["avatars"])


@router.put("/me", response_model=AvatarOut, dependencies=[Depends(get_current_customer)])
async def upload_avatar(
    file: UploadFile = File(...),  # expect: FA011
):
    if file.content_type != "image/png":  # expect: FA036
        raise HTTPException(status_code=415, detail="only PNG images are accepted")
    data = await file.read()  # expect: FA036
    path = Path(settings.upload_folder) / file.filename  # expect: FA036
    with open(path, "wb") as target:  # expect: FA002
        target.write(data)
    return AvatarOut(path=str(path))
