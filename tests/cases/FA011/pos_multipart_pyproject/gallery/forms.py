from django.core.files.uploadedfile import UploadedFile
from wtforms import FileField as File
from wtforms import Form


class PictureForm(Form):
    picture = File()


def store(upload: UploadedFile, form: Form) -> str:
    return f"{upload.name}{form}"
