"""Secrets that are made for the client, so that an answer has to hold them."""

from __future__ import annotations

import re

from flake8_fastapi.expressions import expression
from flake8_fastapi.knowledge.sensitive import parts_of
from flake8_fastapi.model.schemas import Field, Schema
from flake8_fastapi.project.project import Project

#: Fields that hand out the seed of one-time passwords themselves, as RFC 6238's clients take it.
ENROLMENT = expression(r"otpauth|provisioning|totp_?ur[il]|qr_?(?:code|image|svg|png|ur[il])")
#: Payment providers whose ``client_secret`` belongs to one payment, for the browser to finish it.
PROVIDERS = ("stripe",)


class HandedOut:
    """Tells for one project which secrets an answer may hold."""

    def __init__(self, project: Project) -> None:
        self.project = project

    def is_for_client(self, field: Field, schema: Schema) -> bool:
        """Tell whether a field hands a secret to the one who is meant to have it."""
        names = {other.name for other in schema.fields()}
        parts = parts_of(field.name)
        if parts[-1] == "secret" and any(ENROLMENT.search(name.lower()) for name in names):
            return True
        return parts[-2:] == ["client", "secret"] and "client_id" not in names and self._pays

    @property
    def _pays(self) -> bool:
        return any(
            re.search(rf"(?m)^\s*(?:import|from)\s+{name}\b", module.text)
            for name in PROVIDERS
            for module in self.project.modules_with_word(name)
        )
