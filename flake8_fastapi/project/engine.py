"""An isolated astroid for one project, asked only for what the quick inference leaves open.

astroid is imported when the first question comes, which in most files is never: building its trees
costs several times what all other work costs (see ``docs/performance.md``). While a question is
answered, astroid's shared state is replaced by the project's own, and only modules of the project
can be loaded, so that other users of astroid in the process neither see nor change anything.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from flake8_fastapi.project.module import Module

if TYPE_CHECKING:
    from flake8_fastapi.project.project import Project

#: Answers that one expression may have before it counts as unknown.
MAX_RESULTS = 4
#: Modules whose trees are kept, and questions that are asked about one module at most. Neither is
#: a limit of the run, for then answers would depend on which file came first.
MAX_MODULES = 200
MAX_QUESTIONS = 500
#: Larger files are not worth their build.
MAX_TEXT = 200_000


class Engine:
    """The astroid of one project; every error of astroid ends here."""

    def __init__(self, project: Project) -> None:
        self.project = project
        self._brain: dict[str, Any] | None = None
        self._built: dict[Module, Any] = {}
        self._nodes: dict[Module, dict[tuple[str, int, int], Any]] = {}
        self._answers: dict[Module, dict[ast.expr, tuple[object, ...] | None]] = {}
        self.failure: Exception | None = None

    def constant(self, node: ast.expr, module: Module) -> tuple[object, ...] | None:
        """Return the constants that an expression may be, or None when any may be something else.

        Raises nothing: what astroid cannot do is unknown.
        """
        known = self._answers.setdefault(module, {})
        if node not in known:
            if module.is_stub or len(module.text) > MAX_TEXT or len(known) >= MAX_QUESTIONS:
                return None
            known[node] = self._ask(node, module)
        return known[node]

    def _ask(self, node: ast.expr, module: Module) -> tuple[object, ...] | None:
        if len(self._built) > MAX_MODULES:
            self._brain = None
            self._built.clear()
            self._nodes.clear()
        try:
            with self._isolated():
                return self._constants(node, module)
        except Exception as error:  # astroid raises errors of many kinds, RecursionError too
            self.failure = error
            return None

    def _constants(self, node: ast.expr, module: Module) -> tuple[object, ...] | None:
        from astroid import nodes

        found = self._node(node, module)
        if found is None:
            return None
        values: list[object] = []
        for result in found.infer():
            if not isinstance(result, nodes.Const) or len(values) >= MAX_RESULTS:
                return None
            if result.value not in values:
                values.append(result.value)
        return tuple(values) or None

    def _node(self, node: ast.expr, module: Module) -> Any:
        if module not in self._nodes:
            tree = self._tree(module)
            table: dict[tuple[str, int, int], Any] = {}
            stack = [tree] if tree is not None else []
            while stack:
                each = stack.pop()
                stack.extend(each.get_children())
                if each.lineno is not None and each.col_offset is not None:
                    table.setdefault((type(each).__name__, each.lineno, each.col_offset), each)
            self._nodes[module] = table
        key = (type(node).__name__, node.lineno, node.col_offset)
        return self._nodes[module].get(key)

    def _tree(self, module: Module) -> Any:
        from astroid.builder import AstroidBuilder
        from astroid.manager import AstroidManager

        if module not in self._built:
            if len(module.text) > MAX_TEXT:
                return None
            builder = AstroidBuilder(AstroidManager())
            self._built[module] = None
            self._built[module] = builder.string_build(
                module.text, modname=module.name, path=str(module.path)
            )
        return self._built[module]

    @contextmanager
    def _isolated(self) -> Iterator[None]:
        from astroid.manager import AstroidManager

        shared = AstroidManager.brain
        original = AstroidManager.ast_from_module_name
        if self._brain is None:
            builtins = shared["astroid_cache"].get("builtins")
            cache = {"builtins": builtins} if builtins is not None else {}
            self._brain = {
                **shared,
                "astroid_cache": cache,
                "_mod_file_cache": {},
                "_failed_import_hooks": [],
                "module_denylist": set(),
                "extension_package_whitelist": set(),
                "always_load_extensions": False,
            }
        AstroidManager.brain = self._brain
        AstroidManager.ast_from_module_name = self._loader()
        try:
            yield
        finally:
            AstroidManager.brain = shared
            AstroidManager.ast_from_module_name = original

    def _loader(self) -> Any:
        from astroid.exceptions import AstroidImportError
        from astroid.manager import AstroidManager

        def load(
            manager: Any,
            modname: str | None,
            context_file: str | None = None,
            use_cache: bool = True,
        ) -> Any:
            cached = AstroidManager.brain["astroid_cache"].get(modname)
            if cached is not None:
                return cached
            module = self._find(modname or "", context_file)
            tree = self._tree(module) if module is not None else None
            if tree is None:
                raise AstroidImportError("outside the project", modname=modname)
            return tree

        return load

    def _find(self, name: str, context_file: str | None) -> Module | None:
        importers = [m for m in self._built if context_file and str(m.path) == context_file]
        for importer in importers or list(self._built)[:1]:
            found = self.project.resolve(name, importer)
            if found is not None and not found.is_stub:
                return found
        return None
