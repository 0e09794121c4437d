from .base import CamelModel, OpenModel
from .items import ItemIn, ItemPatch, Label

__all__ = ["CamelModel", "ItemIn", "ItemPatch", "Label", "OpenModel"]
