"""The debugging cheatsheet: every anti-pattern that has a code, and its recommended form."""

from __future__ import annotations

from pathlib import Path

import pytest
from programs import NONE, Document

DOCUMENT = Document(
    "d4",
    {
        "session_at_import": "FA037",
        "connections_that_grow_in_number": "FA021",
        "heavy_default": "FA020",
        "dependency_called_by_hand": "FA020",
        "environment_read_at_import": "FA031",
        "payload_in_the_log": "FA029",
        "requests_in_async_route": "FA001",
        "blocking_work_in_async_route": "FA002",
        "sync_session_in_async_route": "FA003",
        "logging_set_up_at_import": "FA037",
        "reverse_imports": "FA038",
    },
    {
        "heavy_default": "FastAPIError",
    },
)


@pytest.mark.parametrize("topic", DOCUMENT.topics)
def test_mistake_is_found(topic: str, tmp_path: Path) -> None:
    wanted, found = DOCUMENT.lint(f"{topic}/mistake", tmp_path)
    assert DOCUMENT.topics[topic] in {code for _, _, code in wanted}
    assert (wanted - found, found - wanted) == (NONE, NONE), "(missed, false)"


@pytest.mark.parametrize("program", DOCUMENT.repairs())
def test_recommended_form_is_silent(program: str, tmp_path: Path) -> None:
    assert DOCUMENT.lint(program, tmp_path) == (NONE, NONE)


def test_topics_are_complete() -> None:
    assert set(DOCUMENT.topics.values()) == DOCUMENT.codes()
    assert {program.split("/")[0] for program in DOCUMENT.mistakes()} == set(DOCUMENT.topics)
    assert {program.split("/")[0] for program in DOCUMENT.repairs()} == set(DOCUMENT.topics)


def test_programs_start(framework_python: Path, tmp_path: Path) -> None:
    failures = DOCUMENT.failures(framework_python, tmp_path)
    said = {topic: failures.pop(f"{topic}/mistake", "it starts") for topic in DOCUMENT.broken}
    assert failures == {}
    assert {topic: text for topic, text in said.items() if DOCUMENT.broken[topic] not in text} == {}
