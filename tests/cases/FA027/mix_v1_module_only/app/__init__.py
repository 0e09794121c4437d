# A pydantic.v1 import exempts its own module, not its neighbours.
