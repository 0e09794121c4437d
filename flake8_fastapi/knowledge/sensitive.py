"""Names of values that must not leave the application.

Sources: OWASP "Logging Cheat Sheet" (data to exclude) and the names that real schemas use.
"""

from __future__ import annotations

import re

#: Parts of a name, between underscores or capitals, that make it one of a secret.
SECRET_WORDS = frozenset(
    {"password", "passwd", "pwd", "passphrase", "secret", "secrets", "apikey", "privatekey"}
)
#: Pairs of neighbouring parts that do.
SECRET_PAIRS = frozenset(
    {
        ("api", "key"), ("private", "key"), ("secret", "key"), ("signing", "key"),
        ("encryption", "key"), ("master", "key"), ("access", "key"), ("auth", "key"),
        ("license", "key"), ("pass", "hash"), ("pwd", "hash"), ("pass", "phrase"),
    }
)  # fmt: skip
#: Parts that say the value is about a secret, not the secret.
ABOUT = frozenset(
    {
        "is", "has", "had", "needs", "requires", "require", "required", "use", "uses", "can", "allow",
        "enable", "enabled", "disabled", "set", "masked", "redacted", "hidden", "at", "on", "date",
        "time", "changed", "expires", "expiry", "expired", "updated", "created", "length", "len",
        "min", "max", "policy", "hint", "url", "uri", "path", "link", "id", "ids", "name", "names",
        "type", "types", "count", "strength", "score", "reset", "prefix", "suffix", "last", "field",
        "status", "version", "provider", "rule", "rules", "regex", "header", "arn", "ref", "manager",
        "public", "algorithm", "scheme", "form", "reset_url", "error", "errors", "message", "label",
        "preview", "fingerprint", "dir", "directory", "file", "filename", "folder", "store", "backend",
    }
)  # fmt: skip
_PARTS = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+")


def parts_of(name: str) -> list[str]:
    """Return the words of a name in snake or camel case, in lower case."""
    return [part.lower() for part in _PARTS.findall(name)]


def is_secret_name(name: str) -> bool:
    """Tell whether a name is that of a secret itself: ``hashed_password``, ``apiKey``."""
    parts = parts_of(name)
    if not ABOUT.isdisjoint(parts):
        return False
    return not SECRET_WORDS.isdisjoint(parts) or not SECRET_PAIRS.isdisjoint(zip(parts, parts[1:]))
