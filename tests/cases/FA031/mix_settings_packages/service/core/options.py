import os

from service.core.base import Common


class Options(Common):
    node: str = os.environ.get("NODE_NAME", "n1")


REVISION = os.getenv("REVISION")
