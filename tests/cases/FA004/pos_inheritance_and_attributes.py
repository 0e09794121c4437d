# Shows coroutine methods reached through attributes, inheritance, super() and loop targets.
import asyncio

from fastapi import FastAPI

hooks = FastAPI()


class Sink:
    async def write(self, line: str) -> None:
        await asyncio.sleep(0)

    def describe(self) -> str:
        return type(self).__name__


class FileSink(Sink):
    pass


class LoudSink(Sink):
    async def write(self, line: str) -> None:
        super().write(line.upper())  # expect: FA004


class Hub:
    def __init__(self, sink: Sink) -> None:
        self._sink = sink
        self.sinks: list[Sink] = [FileSink(), LoudSink()]

    async def emit(self, line: str) -> None:
        self._sink.write(line)  # expect: FA004
        for sink in self.sinks:
            sink.write(line)  # expect: FA004
            sink.describe()

    async def emit_right(self, line: str) -> None:
        await self._sink.write(line)
        await asyncio.gather(*(sink.write(line) for sink in self.sinks))


hub = Hub(FileSink())


@hooks.post("/emit")
async def emit(line: str) -> dict:
    hub.emit(line)  # expect: FA004
    await hub.emit_right(line)
    return {"line": line}
