"""Digests of texts and files."""

from __future__ import annotations

try:
    # As `random` does: importing hashlib loads OpenSSL, which takes 2 ms.
    from _blake2 import blake2b
except ImportError:  # another Python
    from hashlib import blake2b

__all__ = ["blake2b", "digest"]


def digest(*parts: str, size: int = 20) -> str:
    """Return a digest of texts, in hexadecimal digits."""
    joined = "\0".join(parts).encode("utf-8", "surrogatepass")
    return blake2b(joined, digest_size=size).hexdigest()
