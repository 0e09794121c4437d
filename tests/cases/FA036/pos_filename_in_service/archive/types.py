# Aliases of another module, lists of uploads and a service that receives the upload.
from typing import Annotated

from fastapi import File, UploadFile

Document = Annotated[UploadFile, File(description="A scanned page")]
Documents = list[UploadFile]
