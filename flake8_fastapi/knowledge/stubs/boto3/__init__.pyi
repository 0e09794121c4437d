from boto3.resources.base import ServiceResource
from boto3.session import Session as Session
from botocore.client import BaseClient
from typing import Any

DEFAULT_SESSION: Session | None

def client(service_name: str, region_name: str | None = None, api_version: str | None = None, use_ssl: bool = True, verify: Any = None, endpoint_url: str | None = None, aws_access_key_id: str | None = None, aws_secret_access_key: str | None = None, aws_session_token: str | None = None, config: Any = None, aws_account_id: str | None = None) -> BaseClient: ...
def resource(service_name: str, region_name: str | None = None, api_version: str | None = None, use_ssl: bool = True, verify: Any = None, endpoint_url: str | None = None, aws_access_key_id: str | None = None, aws_secret_access_key: str | None = None, aws_session_token: str | None = None, config: Any = None) -> ServiceResource: ...
def setup_default_session(**kwargs: Any) -> None: ...
