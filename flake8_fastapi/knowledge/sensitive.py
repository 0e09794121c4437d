"""Names of values that must not leave the application.

Sources: OWASP "Logging Cheat Sheet" (data to exclude) and the names that real schemas use.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from flake8_fastapi.expressions import expression

#: Words that are a secret's own, wherever a value of that name stands.
SECRETS = frozenset({"password", "passwd", "pwd", "passphrase", "secret", "apikey"})
#: Words that make a secret of a ``key`` that follows them.
SECRET_KEYS = frozenset(
    {"api", "private", "secret", "signing", "encryption", "master", "access", "auth"}
)
#: Words of names that speak about a secret, or of a form of it that is none.
ABOUT_SECRETS = frozenset(
    {
        "is", "has", "needs", "require", "required", "requires", "use", "changed", "expired",
        "updated", "reset", "masked", "public", "error",
    }
)  # fmt: skip
#: Words of values that say that there is nothing.
NOTHING = frozenset(
    {
        "no", "not", "none", "nothing", "empty", "needed", "required", "necessary", "used",
        "unused", "dummy", "placeholder", "fake", "default", "ignored", "missing", "unset",
        "undefined", "na",
    }
)  # fmt: skip
#: Parts of a name, between underscores or capitals, that make it one of a secret.
SECRET_WORDS = SECRETS | {"secrets", "privatekey"}
#: Pairs of neighbouring parts that do.
SECRET_PAIRS = frozenset(
    {
        *((word, "key") for word in SECRET_KEYS), ("license", "key"),
        ("pass", "hash"), ("pwd", "hash"), ("pass", "phrase"),
    }
)  # fmt: skip
#: Parts that say the value is about a secret, not the secret.
ABOUT = ABOUT_SECRETS | {
    "had", "uses", "can", "allow", "enable", "enabled", "disabled", "set", "redacted", "hidden",
    "at", "on", "date", "time", "expires", "expiry", "created", "length", "len", "min", "max",
    "policy", "hint", "url", "uri", "path", "link", "id", "ids", "name", "names", "type", "types",
    "chrtype", "chartype",
    "count", "strength", "score", "prefix", "suffix", "last", "field", "status", "version",
    "provider", "rule", "rules", "regex", "header", "arn", "ref", "manager", "algorithm", "scheme",
    "form", "reset_url", "errors", "message", "label", "preview", "fingerprint", "dir", "directory",
    "file", "filename", "folder", "store", "backend",
    "handling", "kind", "state", "mode", "category", "reason", "action", "decision", "safety",
    "valid", "validity", "verified", "visible", "visibility", "location", "detected", "detection",
    "placeholder", "dummy", "fake", "mock", "example", "sample", "invalid",
}  # fmt: skip
_PARTS = expression(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+")


def parts_of(name: str) -> list[str]:
    """Return the words of a name in snake or camel case, in lower case."""
    return [part.lower() for part in _PARTS.findall(name)]


@lru_cache(maxsize=4096)
def is_secret_name(name: str) -> bool:
    """Tell whether a name is that of a secret itself: ``hashed_password``, ``apiKey``."""
    parts = parts_of(name)
    if not ABOUT.isdisjoint(parts):
        return False
    return not SECRET_WORDS.isdisjoint(parts) or not SECRET_PAIRS.isdisjoint(pairwise(parts))
