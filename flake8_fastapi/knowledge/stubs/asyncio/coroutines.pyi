from asyncio import iscoroutine as iscoroutine, iscoroutinefunction as iscoroutinefunction
