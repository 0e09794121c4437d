from boto3 import Session as Session
