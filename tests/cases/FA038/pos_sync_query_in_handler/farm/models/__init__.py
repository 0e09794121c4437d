# The legacy query style in a sync handler of a project with a repository module.
from .cow import Cow

__all__ = ["Cow"]
