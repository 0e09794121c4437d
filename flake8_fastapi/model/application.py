"""The model of one project: everything that rules ask about the application."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path

from flake8_fastapi.model.belonging import Belonging
from flake8_fastapi.model.constants import Constants
from flake8_fastapi.model.dependencies import Dependencies, Dependency
from flake8_fastapi.model.disclosure import Disclosure
from flake8_fastapi.model.discovery import Routing
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
from flake8_fastapi.model.parameters import Parameter
from flake8_fastapi.model.payloads import Payloads
from flake8_fastapi.model.protection import Protection
from flake8_fastapi.model.purity import Purity
from flake8_fastapi.model.request_data import RequestData
from flake8_fastapi.model.resources import Resources
from flake8_fastapi.model.responses import Responses
from flake8_fastapi.model.routing import Route, Router
from flake8_fastapi.model.rows import Rows
from flake8_fastapi.model.schemas import Schema, Schemas
from flake8_fastapi.model.sending import Sending
from flake8_fastapi.model.services import Services
from flake8_fastapi.model.serving import Serving
from flake8_fastapi.model.sessions import Sessions
from flake8_fastapi.model.state import States
from flake8_fastapi.model.transactions import Transactions
from flake8_fastapi.model.upload_paths import UploadPaths
from flake8_fastapi.model.uploads import Uploads
from flake8_fastapi.model.usage import Usage
from flake8_fastapi.project.module import Module
from flake8_fastapi.project.project import Project, project_for
from flake8_fastapi.project.roles import role_of
from flake8_fastapi.semantics.calls import CallGraph
from flake8_fastapi.semantics.coroutine_names import CoroutineNames
from flake8_fastapi.semantics.effects import Effects
from flake8_fastapi.semantics.endings import Endings
from flake8_fastapi.semantics.endless import Endless
from flake8_fastapi.semantics.frames import Frames
from flake8_fastapi.semantics.infer import Inference
from flake8_fastapi.semantics.sources import Sources
from flake8_fastapi.settings import Role, Settings


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
        self.lifecycle = Lifecycle(self.types, self.routing)
        self.loop = EventLoop(
            self.types, self.routing, self.lifecycle, self.dependencies, self.calls
        )
        self.schemas = Schemas(self.types)
        self.constants = Constants(self.types, self.schemas)
        self.middlewares = Middlewares(self.calls, self.routing, self.loop)
        self.fixtures = Fixtures(self.types)
        self.overrides = Overrides(self.types, self.fixtures, self.loop)
        self.words = project.words
        self.sending = Sending(self.calls, self.words)
        self.serving = Serving(
            self.calls, self.dependencies, self.lifecycle, self.middlewares, self.words
        )
        self.states = States(self.types, self.words)
        self.purity = Purity(self.calls, self.dependencies, self.states)
        self.uploads = Uploads(self.calls, self.dependencies, self.loop)
        self.upload_paths = UploadPaths(self.uploads)
        self.protection = Protection(self.calls, self.dependencies, self.middlewares)
        self.services = Services(self.types)
        self.resources = Resources(self.types)
        self.responses = Responses(self.types)
        self.facts = Facts(project)
        self.belonging = Belonging(self.loop, self.words, self.facts)
        self.disclosure = Disclosure(self.types, self.routing, self.dependencies)
        self.usage = Usage(self.types, self.routing, self.dependencies, self.schemas)
        self.handed_out = HandedOut(self.words)
        self.endless = Endless(self.types)
        self.failures = Failures(self.types, self.dependencies, self.lifecycle)
        self.leaks = Leaks(self.types, self.calls, self.lifecycle, self.loop)
        self.request_data = RequestData(self.types, self.routing, self.dependencies)
        self.payloads = Payloads(self.types, self.dependencies)
        self.endings = Endings(self.types)
        self.sources = Sources(self.types)
        self.rows = Rows(Frames(self.calls, self.sources))
        self.orm = Orm(self.types, self.routing)
        self.layers = Layers(self.routing, self.schemas, self.orm, self.words)
        self.sessions = Sessions(self.types, self.sources)
        self.loading = Loading(self.types, self.sources, self.orm, self.sessions)
        self.expiry = Expiry(
            self.routing, self.orm, self.sessions, self.loading, self.sources, self.is_production
        )
        self.engines = Engines(
            self.types, self.routing, self.sources, self.facts, self.is_production
        )
        self.transactions = Transactions(self.routing, self.sources, self.sessions, self.calls)
        self.migrations = Migrations(project)
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
        found = [d for d in self.dependencies.all().values() if d.module is module]
        return sorted(found, key=lambda d: d.function.node.lineno)

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
