from jose import exceptions as exceptions, jwt as jwt
from jose.exceptions import ExpiredSignatureError as ExpiredSignatureError, JOSEError as JOSEError, JWSError as JWSError, JWTError as JWTError
