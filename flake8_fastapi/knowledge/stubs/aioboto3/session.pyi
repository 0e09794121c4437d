from aioboto3 import Session as Session
