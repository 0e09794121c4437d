# (c) The scheme stands in one file, the route in another, and the prefixes in a third.
from fastapi.security import OAuth2PasswordBearer

API_PREFIX = "/api/v1"

reusable_oauth2 = OAuth2PasswordBearer(f"{API_PREFIX}/auth/access-token", scheme_name="users")
