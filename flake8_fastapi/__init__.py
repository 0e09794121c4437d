"""Forty anti-patterns of FastAPI projects, found by flake8."""

__version__ = "1.0.0"
