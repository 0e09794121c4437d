"""The beginner mistakes: every anti-pattern that has a code, and its recommended form."""

from __future__ import annotations

from pathlib import Path

import pytest
from programs import NONE, Document

DOCUMENT = Document(
    "d1",
    {
        "module_level_cache": "FA037",
        "requests_in_async_route": "FA001",
        "forgotten_await": "FA004",
        "database_in_validator": "FA028",
        "one_model_for_both_ways": "FA029",
        "client_chooses_the_path": "FA036",
        "client_chooses_the_type": "FA036",
        "expiring_sessions": "FA023",
        "exception_passed": "FA018",
        "sqlite_in_production": "FA024",
        "server_started_in_main_module": "FA033",
        "debug_left_on": "FA033",
        "reload_left_on": "FA033",
        "shared_test_client": "FA040",
        "app_imported_by_router": "FA038",
        "no_response_model": "FA007",
        "dict_under_response_model": "FA009",
        "guard_on_every_route": "FA022",
        "redundant_body": "FA012",
        "none_returned": "FA010",
        "content_with_no_content": "FA010",
        "print_in_service": "FA039",
        "getenv_scattered": "FA031",
        "env_file_committed": "FA032",
        "secret_never_changed": "FA032",
        "any_origin_by_default": "FA034",
        "health_without_the_database": "FA015",
        "client_never_closed": "FA021",
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
