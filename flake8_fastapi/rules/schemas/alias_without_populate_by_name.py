"""FA030."""

from __future__ import annotations

from collections.abc import Iterator

from flake8_fastapi.model.context import Context
from flake8_fastapi.model.schemas import Schema
from flake8_fastapi.rule import Problem, problem, rule

BUILT = (
    "Model `{model}` has fields with an alias but not `populate_by_name`, so building it by field "
    "name ({place}) fails or drops the value; set `populate_by_name=True`"
)


@rule(
    "FA030",
    name="alias-without-populate-by-name",
    on=Schema,
    needs=("alias", "Alias"),
    message=(
        "Model `{model}` is a request body whose fields have an alias but not `populate_by_name`, "
        "so the field names are refused; set `populate_by_name=True`"
    ),
)
def alias_without_populate_by_name(schema: Schema, context: Context) -> Iterator[Problem]:
    """A model with aliases accepts them only.

    ## What it does

    Reports models with `Field(alias=...)` or an alias generator and without `populate_by_name` (or
    `validate_by_name`), inherited configuration included, that are a request body of a route or are
    built by field name somewhere in the project.

    ## Why is this bad?

    With an alias the field's own name is no longer accepted: clients that send it get 422, and
    `Model(field=...)` fails, or silently drops the value where the field has a default.

    ## Example

    ```python
    from fastapi import FastAPI
    from pydantic import BaseModel, Field

    app = FastAPI(docs_url=None)


    class Guest(BaseModel):  # FA030
        full_name: str = Field(alias="fullName")


    @app.post("/guests")
    def add_guest(guest: Guest) -> str:
        return guest.full_name
    ```

    ## Use instead

    ```python
    from fastapi import FastAPI
    from pydantic import BaseModel, ConfigDict, Field

    app = FastAPI(docs_url=None)


    class Guest(BaseModel):
        model_config = ConfigDict(populate_by_name=True)

        full_name: str = Field(alias="fullName")


    @app.post("/guests")
    def add_guest(guest: Guest) -> str:
        return guest.full_name
    ```

    ## Known problems

    Models that are only nested in a request body are not reported.

    ## Source

    - Document D0
    - <https://docs.pydantic.dev/latest/concepts/alias/>
    """
    if schema.is_settings or not schema.holds_alias():
        return
    users = [schema, *context.app.schemas.derived(schema)]
    users = [user for user in users if not user.accepts_names()]
    if any(user.info in context.app.usage.body_models for user in users):
        yield problem(schema.node, model=schema.info.name)
        return
    for user in users:
        built = context.app.usage.built_by_name(user)
        if built is not None:
            place = context.place(*built)
            yield problem(schema.node, BUILT, model=schema.info.name, place=place)
            return
