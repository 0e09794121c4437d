"""The error quick reference: every anti-pattern that has a code, and its recommended form."""

from __future__ import annotations

from pathlib import Path

import pytest
from programs import NONE, Document

DOCUMENT = Document(
    "d0",
    {
        "query_instead_of_body": "FA011",
        "form_without_multipart": "FA011",
        "token_endpoint_takes_json": "FA011",
        "overrides_not_cleared": "FA040",
        "cors_wildcard_with_credentials": "FA034",
        "cors_not_last": "FA034",
        "plain_result_awaited": "FA004",
        "session_returned": "FA021",
        "lazy_load": "FA023",
        "begin_inside_begin": "FA025",
        "savepoint_without_transaction": "FA025",
        "pydantic_one_methods": "FA027",
        "no_response_model": "FA007",
        "json_response_past_the_model": "FA008",
        "sleep_on_the_loop": "FA002",
        "no_pool_pre_ping": "FA024",
        "two_migration_heads": "FA026",
        "alias_only": "FA030",
        "session_imported_from_the_core": "FA027",
        "startup_waits_forever": "FA005",
    },
    {
        "session_imported_from_the_core": "ImportError",
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
