from asyncio import Timeout as Timeout, timeout as timeout, timeout_at as timeout_at
