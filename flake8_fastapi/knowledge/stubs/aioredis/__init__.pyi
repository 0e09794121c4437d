from typing import Any

from redis.asyncio import BlockingConnectionPool as BlockingConnectionPool, ConnectionPool as ConnectionPool, Redis as Redis, StrictRedis as StrictRedis, from_url as from_url
from redis.exceptions import AuthenticationError as AuthenticationError, AuthenticationWrongNumberOfArgsError as AuthenticationWrongNumberOfArgsError, BusyLoadingError as BusyLoadingError, ConnectionError as ConnectionError, DataError as DataError, InvalidResponse as InvalidResponse, PubSubError as PubSubError, ReadOnlyError as ReadOnlyError, RedisError as RedisError, ResponseError as ResponseError, TimeoutError as TimeoutError, WatchError as WatchError

async def create_redis(address: Any, **kwargs: Any) -> Redis: ...
async def create_redis_pool(address: Any, **kwargs: Any) -> Redis: ...
