from sqlmodel import QueuePool as QueuePool, StaticPool as StaticPool
