"""Calls that do not return while the program runs, and streams without an end.

Sources: the asyncio, anyio, trio, uvicorn, hypercorn, aiogram, discord.py, Telethon, aiokafka and
watchfiles manuals.
"""

from __future__ import annotations

#: Functions and methods that return, or whose coroutine ends, only when the program is stopped.
FOREVER = frozenset(
    {
        "asyncio.AbstractServer.serve_forever",
        "asyncio.Server.serve_forever",
        "asyncio.AbstractEventLoop.run_forever",
        "socketserver.BaseServer.serve_forever",
        "socketserver.TCPServer.serve_forever",
        "http.server.HTTPServer.serve_forever",
        "http.server.ThreadingHTTPServer.serve_forever",
        "anyio.sleep_forever",
        "trio.sleep_forever",
        "uvicorn.run",
        "uvicorn.Server.run",
        "uvicorn.Server.serve",
        "hypercorn.asyncio.serve",
        "aiogram.Dispatcher.start_polling",
        "aiogram.Dispatcher.run_polling",
        "discord.Client.start",
        "discord.ext.commands.Bot.start",
        "telethon.TelegramClient.run_until_disconnected",
        "signal.pause",
    }
)
#: Events of which a new one that nobody else holds is never set.
EVENTS = frozenset({"asyncio.Event", "anyio.Event", "trio.Event", "threading.Event"})
#: Futures of which a new one that nobody else holds never ends.
FUTURES = frozenset({"asyncio.Future"})
#: Iterables and asynchronous streams that a loop never sees the end of.
STREAMS = frozenset(
    {"itertools.count", "itertools.cycle", "aiokafka.AIOKafkaConsumer", "watchfiles.awatch"}
)
#: Functions that wait for the awaitables among their arguments.
GATHERING = frozenset({"asyncio.gather", "asyncio.shield", "asyncio.wait_for"})
#: Functions that make a task of their first argument; awaiting the task awaits that.
TASKS = frozenset(
    {
        "asyncio.create_task",
        "asyncio.ensure_future",
        "asyncio.AbstractEventLoop.create_task",
        "asyncio.TaskGroup.create_task",
    }
)
#: Functions that run their argument in a thread and give its result when awaited, with the
#: position of the argument.
THREADS = {
    "asyncio.to_thread": 0,
    "starlette.concurrency.run_in_threadpool": 0,
    "fastapi.concurrency.run_in_threadpool": 0,
    "anyio.to_thread.run_sync": 0,
    "asyncio.AbstractEventLoop.run_in_executor": 1,
}
#: Context managers that end what runs in their block after a time.
TIMEOUTS = frozenset(
    {
        "asyncio.timeout",
        "asyncio.timeout_at",
        "anyio.move_on_after",
        "anyio.fail_after",
        "anyio.CancelScope",
        "async_timeout.timeout",
        "trio.move_on_after",
        "trio.fail_after",
    }
)
