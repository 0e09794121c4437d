"""Calls that run a function elsewhere than on the event loop.

Sources: FastAPI "Concurrency and async / await", the asyncio, anyio, asgiref and Celery manuals.
"""

from __future__ import annotations

OFFLOADERS = frozenset(
    {
        "asyncio.to_thread",
        "asyncio.AbstractEventLoop.run_in_executor",
        "asyncio.BaseEventLoop.run_in_executor",
        "asyncio.AbstractEventLoop.call_soon_threadsafe",
        "starlette.concurrency.run_in_threadpool",
        "fastapi.concurrency.run_in_threadpool",
        "starlette.concurrency.iterate_in_threadpool",
        "starlette.concurrency.contextmanager_in_threadpool",
        "fastapi.concurrency.contextmanager_in_threadpool",
        "anyio.to_thread.run_sync",
        "anyio.to_process.run_sync",
        "trio.to_thread.run_sync",
        "asgiref.sync.sync_to_async",
        "asgiref.sync.SyncToAsync",
        "asyncer.asyncify",
        "concurrent.futures.Executor.submit",
        "concurrent.futures.Executor.map",
        "concurrent.futures.ThreadPoolExecutor.submit",
        "concurrent.futures.ThreadPoolExecutor.map",
        "concurrent.futures.ProcessPoolExecutor.submit",
        "concurrent.futures.ProcessPoolExecutor.map",
        "multiprocessing.Pool.apply_async",
        "multiprocessing.Pool.map_async",
        "multiprocessing.pool.Pool.apply_async",
        "multiprocessing.pool.Pool.map_async",
        "multiprocessing.pool.Pool.starmap_async",
        "celery.canvas.Signature.delay",
        "celery.canvas.Signature.apply_async",
        "starlette.background.BackgroundTasks.add_task",
        "fastapi.BackgroundTasks.add_task",
        "starlette.background.BackgroundTask",
        "starlette.background.BackgroundTask.__init__",
        "starlette.background.BackgroundTasks",
        "threading.Thread",
        "threading.Timer",
        "multiprocessing.Process",
        "celery.Celery.send_task",
        "celery.Task.delay",
        "celery.Task.apply_async",
        "celery.app.task.Task.delay",
        "celery.app.task.Task.apply_async",
        "rq.Queue.enqueue",
        "dramatiq.Actor.send",
        "dramatiq.Actor.send_with_options",
        "sqlalchemy.ext.asyncio.AsyncSession.run_sync",
        "sqlalchemy.ext.asyncio.AsyncConnection.run_sync",
        "fastapi.responses.StreamingResponse",
        "starlette.responses.StreamingResponse",
    }
)
