from stripe import APIResource

class Session(APIResource):
    url: str | None
