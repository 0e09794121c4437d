from ..models import Box
from ..routers.labels import router  # expect: FA038


def prefix(box: Box) -> str:
    return f"{router.prefix}/{box.size}"
