from fastapi import APIRouter, HTTPException, UploadFile, status
from fastapi.responses import FileResponse

from shop.deps import AvatarsDep, CurrentCustomer, SettingsDep

router = APIRouter(prefix="/avatars", tags=["avatars"])


@router.put("/me", status_code=status.HTTP_204_NO_CONTENT)
async def upload_avatar(
    file: UploadFile, customer: CurrentCustomer, avatars: AvatarsDep, settings: SettingsDep
) -> None:
    data = await file.read(settings.max_upload_bytes + 1)
    if len(data) > settings.max_upload_bytes:
        raise HTTPException(413, "the image is too large")
    await avatars.store(customer, data)


@router.get("/me")
async def download_avatar(customer: CurrentCustomer, settings: SettingsDep) -> FileResponse:
    if customer.avatar is None:
        raise HTTPException(status.HTTP_404_NOT_FOUND, "no avatar yet")
    return FileResponse(settings.upload_folder / customer.avatar)
