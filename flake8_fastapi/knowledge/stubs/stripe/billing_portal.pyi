from stripe import APIResource

class Session(APIResource):
    url: str

class Configuration(APIResource): ...
