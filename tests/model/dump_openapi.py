"""Imports generated applications and writes what their OpenAPI schema says, one line each.

It runs in an environment that has FastAPI, as a process that answers requests: a line of JSON
``{"folder": ..., "module": ..., "attribute": ...}`` gives a line ``{"paths": ...}`` or
``{"error": ...}``.
"""

from __future__ import annotations

import importlib
import json
import sys
import traceback
import warnings
from typing import Any

KINDS = {
    "application/json": "json",
    "application/x-www-form-urlencoded": "form",
    "multipart/form-data": "multipart",
}


def load(folder: str, module: str, attribute: str) -> Any:
    """Import the application from its folder and forget its modules again."""
    before = set(sys.modules)
    sys.path.insert(0, folder)
    importlib.invalidate_caches()
    try:
        return getattr(importlib.import_module(module), attribute)
    finally:
        sys.path.remove(folder)
        for name in set(sys.modules) - before:
            origin = getattr(sys.modules[name], "__file__", None) or ""
            paths = [origin, *getattr(sys.modules[name], "__path__", [])]
            if any(path.startswith(folder) for path in paths):
                del sys.modules[name]
        for entry in [path for path in sys.path_importer_cache if path.startswith(folder)]:
            del sys.path_importer_cache[entry]


def describe(schema: dict[str, Any]) -> dict[str, Any]:
    """Return path -> method -> parameters and body of an OpenAPI schema."""
    return {
        path: {
            method.upper(): {
                "parameters": [[p["in"], p["name"]] for p in operation.get("parameters", ())],
                "body": body(operation.get("requestBody"), schema),
            }
            for method, operation in operations.items()
        }
        for path, operations in schema["paths"].items()
    }


def body(request: dict[str, Any] | None, schema: dict[str, Any]) -> dict[str, Any] | None:
    """Return the kind of a request body, and its fields where FastAPI made a model of several."""
    if request is None:
        return None
    ((media, content),) = request["content"].items()
    reference = made_model(content.get("schema", {}))
    fields = None
    if reference is not None:
        schemas = schema["components"]["schemas"]
        fields = sorted(properties(schemas[reference], schemas))
    return {"kind": KINDS.get(media, media), "fields": fields}


def properties(model: dict[str, Any], schemas: dict[str, Any]) -> set[str]:
    """Return the properties of a model and of those that it is made of."""
    found = set(model.get("properties", ()))
    if "$ref" in model:
        found |= properties(schemas[model["$ref"].rpartition("/")[2]], schemas)
    for part in (*model.get("allOf", ()), *model.get("anyOf", ())):
        found |= properties(part, schemas)
    return found


def made_model(value: object) -> str | None:
    if isinstance(value, dict):
        name = str(value.get("$ref", "")).rpartition("/")[2]
        if name.startswith("Body_"):
            return name
        for option in (*value.get("allOf", ()), *value.get("anyOf", ())):
            found = made_model(option)
            if found is not None:
                return found
    return None


def main() -> None:
    sys.dont_write_bytecode = True
    warnings.simplefilter("ignore")
    for line in sys.stdin:
        try:
            answer = {"paths": describe(load(**json.loads(line)).openapi())}
        except Exception:
            answer = {"error": traceback.format_exc()}
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
