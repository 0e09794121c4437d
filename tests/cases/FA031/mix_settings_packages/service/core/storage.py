import os

from service.core.options import Options

options = Options()
ROOT = os.environ.get("STORAGE_ROOT", f"/srv/{options.name}")  # expect: FA031
