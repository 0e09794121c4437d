from googleapi.services import places
from vendor_sdk import models

from atlas.models.place import Place


def names() -> list[str]:
    return [Place("a").name, places.__name__, models.__name__]
