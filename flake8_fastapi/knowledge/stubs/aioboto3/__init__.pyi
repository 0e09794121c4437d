from aioboto3.session import Session as Session
