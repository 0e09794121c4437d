from sqlmodel import StaticPool as StaticPool
