from twilio.base.list_resource import ListResource
from twilio.rest.api.v2010.account.call import CallList
from twilio.rest.api.v2010.account.message import MessageList
from twilio.rest.verify import Verify
from typing import Any

class Client:
    messages: MessageList
    calls: CallList
    verify: Verify
    def __init__(self, username: str | None = None, password: str | None = None, account_sid: str | None = None, region: str | None = None, http_client: Any = None, environment: Any = None, edge: str | None = None, user_agent_extensions: Any = None, credential_provider: Any = None) -> None: ...
    def __getattr__(self, name: str) -> ListResource: ...
    def request(self, method: str, uri: str, *args: Any, **kwargs: Any) -> Any: ...
    async def request_async(self, method: str, uri: str, *args: Any, **kwargs: Any) -> Any: ...
