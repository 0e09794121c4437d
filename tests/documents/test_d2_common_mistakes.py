"""The common mistakes: every anti-pattern that has a code, and its recommended form."""

from __future__ import annotations

from pathlib import Path

import pytest
from programs import NONE, Document

DOCUMENT = Document(
    "d2",
    {
        "loose_dictionaries_in": "FA013",
        "loose_dictionaries_out": "FA007",
        "sleep_in_report": "FA002",
        "files_on_the_loop": "FA002",
        "synchronous_client": "FA001",
        "queries_in_the_handler": "FA038",
        "vague_errors": "FA016",
        "internals_in_the_answer": "FA017",
        "everything_at_once": "FA014",
        "session_left_open": "FA021",
        "credentials_in_code": "FA032",
        "toggles_from_the_environment": "FA031",
        "public_docs": "FA035",
        "open_admin_route": "FA035",
        "upload_of_any_size": "FA036",
    },
    {},
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
