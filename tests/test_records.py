"""Data classes of the package behave as the standard ones do."""

from __future__ import annotations

import dataclasses
from functools import cached_property

import pytest

from flake8_fastapi import records


@records.dataclass(frozen=True)
class Lamp:
    name: str
    watts: int = 10
    tags: tuple[str, ...] = records.field(default=(), compare=False)

    @cached_property
    def label(self) -> str:
        return f"{self.name} ({self.watts} W)"


@records.dataclass(frozen=True, slots=True)
class Spot:
    x: int
    y: int = 0


@records.dataclass(frozen=True, slots=True)
class Nowhere:
    pass


@records.dataclass()
class Shelf:
    books: list[str] = records.field(default_factory=list)


@records.dataclass(eq=False)
class Node:
    name: str


@records.dataclass(eq=False)
class Leaf(Node):
    size: int = 1


def test_objects_are_made_by_place_and_by_name() -> None:
    lamp = Lamp("desk", watts=5)
    assert (lamp.name, lamp.watts, lamp.tags, lamp.label) == ("desk", 5, (), "desk (5 W)")
    assert (Leaf("oak", 3).name, Leaf(name="oak").size) == ("oak", 1)
    assert (Spot(1).x, Spot(1).y) == (1, 0)
    with pytest.raises(TypeError, match="missing 1 required positional argument: 'name'"):
        Lamp()  # type: ignore[call-arg]


def test_equal_objects_are_those_of_one_class_with_equal_values() -> None:
    assert Lamp("desk") == Lamp("desk", tags=("old",))
    assert hash(Lamp("desk")) == hash(Lamp("desk", tags=("old",)))
    assert Lamp("desk") != Lamp("floor")
    assert Spot(1) != Lamp("desk")
    assert len({Spot(1), Spot(1, 0), Spot(2), Nowhere(), Nowhere()}) == 3


def test_without_eq_objects_are_themselves_alone() -> None:
    node = Node("a")
    assert node != Node("a")
    assert len({node, node, Node("a"), Leaf("a")}) == 3


def test_objects_that_change_have_no_hash_and_share_nothing() -> None:
    first, second = Shelf(), Shelf()
    first.books.append("Emma")
    assert second.books == []
    assert first != second
    with pytest.raises(TypeError, match="unhashable"):
        hash(first)


def test_slots() -> None:
    assert not hasattr(Spot(1), "__dict__")
    assert hasattr(Lamp("desk"), "__dict__")


def test_replace_and_fields() -> None:
    changed = records.replace(Lamp("desk", 5, ("old",)), watts=7)
    assert changed == Lamp("desk", 7)
    assert changed.tags == ("old",)
    assert records.fields(Leaf) == ("name", "size")


def test_text_is_that_of_a_standard_data_class() -> None:
    standard = dataclasses.make_dataclass("Spot", [("x", int), ("y", int)])
    assert repr(Spot(1, 2)) == repr(standard(1, 2))
