from asyncio import LifoQueue as LifoQueue, PriorityQueue as PriorityQueue, Queue as Queue, QueueEmpty as QueueEmpty, QueueFull as QueueFull
