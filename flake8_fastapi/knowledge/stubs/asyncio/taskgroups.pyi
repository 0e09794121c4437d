from asyncio import TaskGroup as TaskGroup
