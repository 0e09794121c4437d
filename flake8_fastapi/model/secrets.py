"""Names of secrets and literals that are one: judged by words, never by where they stand.

Source: OWASP "Use of hard-coded password", CWE-798.
"""

from __future__ import annotations

import re
from functools import lru_cache

from flake8_fastapi.expressions import expression
from flake8_fastapi.knowledge.sensitive import (
    ABOUT_SECRETS,
    NOTHING,
    SECRET_KEYS,
    SECRETS,
    parts_of,
)

#: A name is a secret's when it ends with one of these, or with ``key`` after one of the others.
ENDINGS = SECRETS | {"passcode", "secretkey", "pepper"}
KEYS = SECRET_KEYS | {"jwt", "hmac", "fernet", "account", "crypto", "cipher", "webhook"}
#: Words before ``key`` where another party gives the key out, which may be none.
ISSUED = frozenset({"api", "access", "account", "auth"})
#: Words that a placeholder has beside those that say "nothing".
FILLERS = frozenset({"a", "api", "key", "is", "set", "sk", "token"})
#: Names that end so are secrets only with a value that looks random.
TOKENS = frozenset({"token", "tokens", "credential", "credentials", "salt", "key"})
#: Words of names that speak about a secret: what happens to it, or a form that is none.
ABOUT = ABOUT_SECRETS | {
    "bad", "cache", "change", "confirm", "encrypted", "enter", "foreign", "forgot", "forgotten",
    "grant", "hash", "hashed", "hide", "incorrect", "invalid", "mask", "missing", "need", "no",
    "not", "partition", "primary", "show", "sort", "update", "verify", "weak", "with", "without",
    "slug", "url", "wrong", "placeholder", "dummy", "fake", "mock", "example", "sample",
}  # fmt: skip
VOCABULARY = frozenset({
    "access", "account", "api", "app", "auth", "authorization", "basic", "bearer", "client",
    "cookie", "credentials", "csrf", "header", "id", "jwt", "key", "name", "oauth", "passwd",
    "password", "private", "pwd", "refresh", "secret", "session", "signing", "token", "user", "x",
    "xsrf",
})  # fmt: skip
#: Values that say something about a secret: whether there is one, or of what type it is.
NO_SECRETS = frozenset({"0", "1", "true", "false", "none", "null", "string", "str"})
_URL = expression(
    r"^[A-Za-z][A-Za-z0-9+.\-]*://(?P<user>[^\s/:@?#<>{}]*):(?P<password>[^\s/@?#]+)@(?P<host>\S*)"
)
_PLACEHOLDER = expression(r"[<>{}]|%\(|%s|^\$|^[*x.•-]+$|^(\.\.\.|…)$", re.IGNORECASE)
_ENVIRONMENT = expression(r"^[A-Z][A-Z0-9]*(_[A-Z0-9]+)+$")
_FILE = expression(
    r"(^[./~])|/[\w.-]+/|\.(pem|key|crt|json|txt|ya?ml|toml|ini|env|p12|pfx|asc|pub)$"
)
_HEADER = expression(r"^X(-[A-Za-z0-9]+)+$", re.IGNORECASE)
_SENTENCE = expression(r"\s.*[.!?:]$|(\S+\s+){3,}\S")


@lru_cache(maxsize=4096)
def words(name: str) -> tuple[str, ...]:
    """Return the words of an identifier, in lower case, numbers left out."""
    return tuple(part for part in parts_of(name) if not part.isdigit())


def is_secret(name: str, value: str) -> bool:
    """Tell whether a literal under a name is a secret, and not a name of something."""
    parts = words(name)
    if not parts or not ABOUT.isdisjoint(parts):
        return False
    if parts[-1] in ENDINGS or (parts[-1] == "key" and not KEYS.isdisjoint(parts[-2:-1])):
        return _may_be_secret(parts, value) and not (is_issued(name) and _says_nothing(value))
    return parts[-1] in TOKENS and _may_be_secret(parts, value) and _looks_random(value)


def _may_be_secret(parts: tuple[str, ...], value: str) -> bool:
    text = value.strip()
    if not text or _PLACEHOLDER.search(text) or _HEADER.match(text) or _SENTENCE.search(text):
        return False
    if "://" in text or _FILE.search(text) or "PUBLIC KEY" in text:
        return False
    inner = words(text)
    if _ENVIRONMENT.match(text) and not VOCABULARY.isdisjoint(inner) and "_" in text:
        return False
    if inner == parts or (len(inner) > 1 and VOCABULARY.issuperset(inner)):
        return False
    return text.lower() not in NO_SECRETS


def is_issued(name: str) -> bool:
    """Tell whether a secret of that name is a key which another party gives out."""
    parts = words(name)
    return parts[-1] == "apikey" or (parts[-1] == "key" and not ISSUED.isdisjoint(parts[-2:-1]))


def _says_nothing(value: str) -> bool:
    """Tell whether a value only fills the place of a key that nobody asks for: ``no-key``."""
    inner = set(words(value))
    return not NOTHING.isdisjoint(inner) and inner <= NOTHING | FILLERS


def _looks_random(value: str) -> bool:
    text = value.strip()
    digits = sum(character.isdigit() for character in text)
    return len(text) >= 12 and digits >= 2 and " " not in text and any(map(str.isalpha, text))


def url_password(text: str) -> str:
    """Return the password that a literal URL carries, or ""."""
    found = _URL.match(text)
    if found is None or _PLACEHOLDER.search(found["password"]):
        return ""
    return found["password"]
