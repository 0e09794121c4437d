"""The dependency injection errors: every anti-pattern that has a code, and its recommended form."""

from __future__ import annotations

from pathlib import Path

import pytest
from programs import NONE, Document

DOCUMENT = Document(
    "d3",
    {
        "session_without_depends": "FA019",
        "session_in_a_response_model": "FA019",
        "session_as_response_model": "FA019",
        "user_asked_of_the_client": "FA011",
        "session_returned_or_yielded_bare": "FA021",
        "client_yielded_bare": "FA021",
        "instance_that_is_not_callable": "FA020",
        "dependency_called_inside_depends": "FA020",
        "loop_inside_a_dependency": "FA004",
        "coroutine_in_a_dependency": "FA004",
        "overrides_left_behind": "FA040",
        "mail_before_the_response": "FA006",
    },
    {
        "session_without_depends": "FastAPIError",
        "session_in_a_response_model": "schema-for-unknown-type",
        "session_as_response_model": "FastAPIError",
        "instance_that_is_not_callable": "AssertionError",
        "dependency_called_inside_depends": "TypeError",
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
