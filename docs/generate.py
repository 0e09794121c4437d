"""Write what the repository says about the rules, from the rules themselves.

``python docs/generate.py`` writes ``docs/rules/``, the table of rules and the picture in the
README and the codes in ``.pre-commit-hooks.yaml``; with ``--check`` it writes nothing and fails
when one of them is not what it would write.
"""

from __future__ import annotations

import argparse
import re
import sys
from pathlib import Path

from picture import picture

from flake8_fastapi.explain import markdown, markdown_table
from flake8_fastapi.registry import all_rules

ROOT = Path(__file__).resolve().parent.parent
TABLE = re.compile(r"(?<=<!-- rules -->\n).*?(?=<!-- /rules -->)", re.DOTALL)
HOOK_CODES = re.compile(r"(?<=--select=)[A-Z0-9,]*")


def wanted(root: Path) -> dict[Path, str]:
    """Return the text that every generated file must have."""
    rules = all_rules()
    pages = root / "docs" / "rules"
    texts = {pages / f"{rule.code}.md": markdown(rule) for rule in rules}
    texts[root / "docs" / "output.svg"] = picture(ROOT / "examples" / "shop")
    texts[pages / "index.md"] = f"# Rules\n\n{markdown_table(rules)}\n"
    readme, hooks = root / "README.md", root / ".pre-commit-hooks.yaml"
    table = f"\n{markdown_table(rules, 'docs/rules/')}\n\n"
    codes = ",".join(rule.code for rule in rules if rule.default)
    texts[readme] = TABLE.sub(lambda _: table, readme.read_text("utf-8"))
    texts[hooks] = HOOK_CODES.sub(codes, hooks.read_text("utf-8"))
    return texts


def differences(root: Path) -> list[Path]:
    """Return the generated files that differ, are missing or belong to no rule, sorted."""
    texts = wanted(root)
    found = {path for path, text in texts.items() if _text(path) != text}
    found.update(path for path in (root / "docs" / "rules").glob("*.md") if path not in texts)
    return sorted(found)


def write(root: Path) -> None:
    """Write the generated files, and delete the pages that belong to no rule."""
    texts = wanted(root)
    for path in differences(root):
        if path in texts:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(texts[path], "utf-8", newline="\n")
        else:
            path.unlink()


def _text(path: Path) -> str | None:
    return path.read_text("utf-8") if path.is_file() else None


def main() -> int:
    """Run the generator and return its exit status."""
    parser = argparse.ArgumentParser(description="Generate the documentation of the rules.")
    parser.add_argument("--check", action="store_true", help="only compare; status 1 if different")
    parser.add_argument("--root", type=Path, default=ROOT, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if not options.check:
        write(options.root)
        return 0
    stale = differences(options.root)
    for path in stale:
        print(f"out of date: {path.relative_to(options.root)}", file=sys.stderr)
    if stale:
        print("run: python docs/generate.py", file=sys.stderr)
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main())
