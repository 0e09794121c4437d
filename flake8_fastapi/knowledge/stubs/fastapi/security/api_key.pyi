from fastapi.security import APIKeyQuery as APIKeyQuery, APIKeyHeader as APIKeyHeader, APIKeyCookie as APIKeyCookie
