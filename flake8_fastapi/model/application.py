"""The model of one project: everything that rules ask about the application."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from flake8_fastapi.model.dependencies import Dependencies, Dependency
from flake8_fastapi.model.discovery import Routing
from flake8_fastapi.model.parameters import Parameter
from flake8_fastapi.model.routing import Route, Router
from flake8_fastapi.model.schemas import Schema
from flake8_fastapi.project.module import Module
from flake8_fastapi.project.project import Project, project_for
from flake8_fastapi.project.roles import role_of
from flake8_fastapi.semantics.calls import CallGraph
from flake8_fastapi.semantics.coroutine_names import CoroutineNames
from flake8_fastapi.semantics.effects import Effects
from flake8_fastapi.semantics.infer import Inference
from flake8_fastapi.settings import Role, Settings

if TYPE_CHECKING:
    from flake8_fastapi.model.belonging import Belonging
    from flake8_fastapi.model.constants import Constants
    from flake8_fastapi.model.disclosure import Disclosure
    from flake8_fastapi.model.engines import Engines
    from flake8_fastapi.model.expiry import Expiry
    from flake8_fastapi.model.facts import Facts
    from flake8_fastapi.model.failures import Failures
    from flake8_fastapi.model.fixtures import Fixtures
    from flake8_fastapi.model.handed_out import HandedOut
    from flake8_fastapi.model.layers import Layers
    from flake8_fastapi.model.leaks import Leaks
    from flake8_fastapi.model.lifecycle import Lifecycle
    from flake8_fastapi.model.loading import Loading
    from flake8_fastapi.model.loop import EventLoop
    from flake8_fastapi.model.middleware import Middlewares
    from flake8_fastapi.model.migrations import Migrations
    from flake8_fastapi.model.orm import Orm
    from flake8_fastapi.model.overrides import Overrides
    from flake8_fastapi.model.payloads import Payloads
    from flake8_fastapi.model.protection import Protection
    from flake8_fastapi.model.purity import Purity
    from flake8_fastapi.model.request_data import RequestData
    from flake8_fastapi.model.resources import Resources
    from flake8_fastapi.model.responses import Responses
    from flake8_fastapi.model.rows import Rows
    from flake8_fastapi.model.schemas import Schemas
    from flake8_fastapi.model.sending import Sending
    from flake8_fastapi.model.services import Services
    from flake8_fastapi.model.serving import Serving
    from flake8_fastapi.model.sessions import Sessions
    from flake8_fastapi.model.state import States
    from flake8_fastapi.model.transactions import Transactions
    from flake8_fastapi.model.upload_paths import UploadPaths
    from flake8_fastapi.model.uploads import Uploads
    from flake8_fastapi.model.usage import Usage
    from flake8_fastapi.semantics.endings import Endings
    from flake8_fastapi.semantics.endless import Endless
    from flake8_fastapi.semantics.sources import Sources


class Application:
    """One project with its types, call graph and FastAPI model; all parts are made on demand."""

    def __init__(self, project: Project) -> None:
        self.project = project
        self.types = Inference(project)
        self.coroutines = CoroutineNames(project)
        self.effects = Effects(self.types, project.settings)
        self.calls = CallGraph(self.types, self.effects)
        self.routing = Routing(self.types)
        self.dependencies = Dependencies(self.types, self.routing)
        self._roles: dict[Module, Role] = {}

    @classmethod
    def for_path(cls, path: Path, settings: Settings) -> Application:
        """Return the application model of the project that a file belongs to."""
        return cls(project_for(path, settings))

    def role(self, module: Module) -> Role:
        """Return the role of a module."""
        if module not in self._roles:
            role = role_of(module, self.project)
            if role is Role.PRODUCTION and self._derives_settings(module):
                role = Role.SETTINGS
            self._roles[module] = role
        return self._roles[module]

    def _derives_settings(self, module: Module) -> bool:
        # Only reading the environment depends on it, so other files are spared the question.
        if "environ" not in module.text and "getenv" not in module.text:
            return False
        return any(schema.is_settings for schema in self.schemas_in(module))

    def routes_in(self, module: Module) -> list[Route]:
        """Return the routes that a module registers or whose handler it defines."""
        return self.routing.routes_in(module)

    def routers_in(self, module: Module) -> list[Router]:
        """Return the apps and routers that a module makes."""
        return self.routing.routers_in(module)

    def dependencies_in(self, module: Module) -> list[Dependency]:
        """Return the functions of a module that are dependencies of anything in the project."""
        return self.dependencies.in_module(module)

    def schemas_in(self, module: Module) -> list[Schema]:
        """Return the Pydantic models that a module defines."""
        return self.schemas.in_module(module)

    def request_parameters(self, route: Route) -> list[Parameter]:
        """Return the request parameters of a route and all its dependencies."""
        return self.dependencies.request_parameters(route)

    @cached_property
    def production_modules(self) -> list[Module]:
        """Every production or settings module of the project."""
        modules = [self.project.module(path) for path in self.project.files]
        return [m for m in modules if m is not None and self.is_production(m)]

    def is_production(self, module: Module) -> bool:
        """Tell whether a module is production code; settings modules are."""
        return self.role(module) in (Role.PRODUCTION, Role.SETTINGS)

    def is_apart(self, module: Module) -> bool:
        """Tell whether a module certainly is no part of the application that FastAPI runs."""
        return self.belonging.is_apart(module)

    @cached_property
    def uses_async_sessions(self) -> bool:
        """True when some module of the project speaks of SQLAlchemy's asynchronous sessions."""
        words = ("AsyncSession", "async_sessionmaker", "async_scoped_session")
        texts = (self.project.text(path) for path in self.project.files)
        return any(text is not None and any(word in text for word in words) for text in texts)

    # The parts that only some files need, with what they need.

    @cached_property
    def lifecycle(self) -> Lifecycle:
        """What runs at start-up and shutdown, and the exception handlers."""
        from flake8_fastapi.model.lifecycle import Lifecycle

        return Lifecycle(self.types, self.routing)

    @cached_property
    def loop(self) -> EventLoop:
        """What runs on the event loop."""
        from flake8_fastapi.model.loop import EventLoop

        return EventLoop(self.types, self.routing, self.lifecycle, self.dependencies, self.calls)

    @cached_property
    def schemas(self) -> Schemas:
        """The Pydantic models."""
        from flake8_fastapi.model.schemas import Schemas

        return Schemas(self.types)

    @cached_property
    def constants(self) -> Constants:
        """Values that can be computed."""
        from flake8_fastapi.model.constants import Constants

        return Constants(self.types, self.schemas)

    @cached_property
    def middlewares(self) -> Middlewares:
        """The middleware."""
        from flake8_fastapi.model.middleware import Middlewares

        return Middlewares(self.calls, self.routing, self.loop)

    @cached_property
    def fixtures(self) -> Fixtures:
        """The fixtures of tests."""
        from flake8_fastapi.model.fixtures import Fixtures

        return Fixtures(self.types)

    @cached_property
    def overrides(self) -> Overrides:
        """What tests set for dependencies."""
        from flake8_fastapi.model.overrides import Overrides

        return Overrides(self.types, self.fixtures, self.loop)

    @cached_property
    def sending(self) -> Sending:
        """What sends mail and messages."""
        from flake8_fastapi.model.sending import Sending

        return Sending(self.calls)

    @cached_property
    def serving(self) -> Serving:
        """What serves requests."""
        from flake8_fastapi.model.serving import Serving

        return Serving(self.calls, self.dependencies, self.lifecycle, self.middlewares)

    @cached_property
    def states(self) -> States:
        """State at the level of modules."""
        from flake8_fastapi.model.state import States

        return States(self.types)

    @cached_property
    def purity(self) -> Purity:
        """Functions without effects."""
        from flake8_fastapi.model.purity import Purity

        return Purity(self.calls, self.dependencies, self.states)

    @cached_property
    def uploads(self) -> Uploads:
        """Uploaded files."""
        from flake8_fastapi.model.uploads import Uploads

        return Uploads(self.calls, self.dependencies, self.loop)

    @cached_property
    def upload_paths(self) -> UploadPaths:
        """Paths made of what a client named."""
        from flake8_fastapi.model.upload_paths import UploadPaths

        return UploadPaths(self.uploads)

    @cached_property
    def protection(self) -> Protection:
        """Which routes are protected."""
        from flake8_fastapi.model.protection import Protection

        return Protection(self.calls, self.dependencies, self.middlewares)

    @cached_property
    def services(self) -> Services:
        """Clients of services, and how long they live."""
        from flake8_fastapi.model.services import Services

        return Services(self.types)

    @cached_property
    def resources(self) -> Resources:
        """What has to be closed."""
        from flake8_fastapi.model.resources import Resources

        return Resources(self.types)

    @cached_property
    def responses(self) -> Responses:
        """What routes answer."""
        from flake8_fastapi.model.responses import Responses

        return Responses(self.types)

    @cached_property
    def facts(self) -> Facts:
        """What the files of the project say beside its code."""
        from flake8_fastapi.model.facts import Facts

        return Facts(self.project)

    @cached_property
    def belonging(self) -> Belonging:
        """Which modules belong to the application."""
        from flake8_fastapi.model.belonging import Belonging

        return Belonging(self.loop, self.facts)

    @cached_property
    def disclosure(self) -> Disclosure:
        """Which errors are shown to clients."""
        from flake8_fastapi.model.disclosure import Disclosure

        return Disclosure(self.types, self.routing, self.dependencies)

    @cached_property
    def usage(self) -> Usage:
        """Where schemas are used."""
        from flake8_fastapi.model.usage import Usage

        return Usage(self.types, self.routing, self.dependencies, self.schemas)

    @cached_property
    def handed_out(self) -> HandedOut:
        """Secrets that are meant to be handed out."""
        from flake8_fastapi.model.handed_out import HandedOut

        return HandedOut(self.project)

    @cached_property
    def endless(self) -> Endless:
        """What never ends."""
        from flake8_fastapi.semantics.endless import Endless

        return Endless(self.types)

    @cached_property
    def failures(self) -> Failures:
        """How failures are answered."""
        from flake8_fastapi.model.failures import Failures

        return Failures(self.types, self.dependencies, self.lifecycle)

    @cached_property
    def leaks(self) -> Leaks:
        """What is opened and not closed."""
        from flake8_fastapi.model.leaks import Leaks

        return Leaks(self.types, self.calls, self.lifecycle, self.loop)

    @cached_property
    def request_data(self) -> RequestData:
        """What routes read of the request."""
        from flake8_fastapi.model.request_data import RequestData

        return RequestData(self.types, self.routing, self.dependencies)

    @cached_property
    def payloads(self) -> Payloads:
        """Bodies of requests."""
        from flake8_fastapi.model.payloads import Payloads

        return Payloads(self.types, self.dependencies)

    @cached_property
    def endings(self) -> Endings:
        """How functions end."""
        from flake8_fastapi.semantics.endings import Endings

        return Endings(self.types)

    @cached_property
    def sources(self) -> Sources:
        """Where values come from."""
        from flake8_fastapi.semantics.sources import Sources

        return Sources(self.types)

    @cached_property
    def rows(self) -> Rows:
        """Rows of the database."""
        from flake8_fastapi.model.rows import Rows
        from flake8_fastapi.semantics.frames import Frames

        return Rows(Frames(self.calls, self.sources))

    @cached_property
    def orm(self) -> Orm:
        """The mapped classes."""
        from flake8_fastapi.model.orm import Orm

        return Orm(self.types, self.routing)

    @cached_property
    def layers(self) -> Layers:
        """The layers of the project."""
        from flake8_fastapi.model.layers import Layers

        return Layers(self.routing, self.schemas, self.orm)

    @cached_property
    def sessions(self) -> Sessions:
        """Sessions of the database."""
        from flake8_fastapi.model.sessions import Sessions

        return Sessions(self.types, self.sources)

    @cached_property
    def loading(self) -> Loading:
        """What queries load."""
        from flake8_fastapi.model.loading import Loading

        return Loading(self.types, self.sources, self.orm, self.sessions)

    @cached_property
    def expiry(self) -> Expiry:
        """What a commit expires."""
        from flake8_fastapi.model.expiry import Expiry

        return Expiry(
            self.routing, self.orm, self.sessions, self.loading, self.sources, self.is_production
        )

    @cached_property
    def engines(self) -> Engines:
        """Engines of the database."""
        from flake8_fastapi.model.engines import Engines

        return Engines(self.types, self.routing, self.sources, self.facts, self.is_production)

    @cached_property
    def transactions(self) -> Transactions:
        """Transactions of the database."""
        from flake8_fastapi.model.transactions import Transactions

        return Transactions(self.routing, self.sources, self.sessions, self.calls)

    @cached_property
    def migrations(self) -> Migrations:
        """The revisions of the migrations."""
        from flake8_fastapi.model.migrations import Migrations

        return Migrations(self.project)
