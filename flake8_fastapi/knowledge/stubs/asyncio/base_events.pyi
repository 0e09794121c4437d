from asyncio import BaseEventLoop as BaseEventLoop, Server as Server
