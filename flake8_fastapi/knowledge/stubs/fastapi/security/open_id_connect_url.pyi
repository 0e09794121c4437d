from fastapi.security import OpenIdConnect as OpenIdConnect
