"""Runs in the frozen program before anything else: lets PySide run its own Python files late.

PySide carries a dozen Python modules as text inside its library: they put signatures into words, for error
messages and for help. It compiles and runs all of them whenever it is imported, which takes a quarter of the
time until a bare window comes. Where `shiboken6/files.dir` holds them compiled, it takes them from there; and
those that only put something into words run when PySide first asks them to.
"""

import sys
from collections.abc import Sequence
from importlib.abc import Loader
from importlib.machinery import ModuleSpec, PathFinder
from types import ModuleType

_LATE = frozenset(
    f"shibokensupport.signature.{name}"
    for name in (
        "mapping",
        "errorhandler",
        "layout",
        "parser",
        "lib.tool",
        "lib.enum_sig",
        "lib.pyi_generator",
    )
)


class _Late(ModuleType):
    """A module that runs when something of it is asked for that is not there yet."""

    def __getattr__(self, name: str) -> object:
        loader = self.__dict__.pop("_wolkdnc_loader", None)
        if loader is None:
            raise AttributeError(name)
        self.__class__ = ModuleType  # type: ignore[assignment]  # what it is from now on
        loader.exec_module(self)
        return getattr(self, name)


class _Finder:
    """Finds the modules that can wait."""

    @staticmethod
    def find_spec(
        name: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        spec = PathFinder.find_spec(name, path, target) if name in _LATE else None
        if spec is not None and spec.loader is not None:
            spec.loader = _LateLoader(spec.loader)
        return spec


class _LateLoader(Loader):
    def __init__(self, loader: Loader) -> None:
        self._loader = loader

    def exec_module(self, module: ModuleType) -> None:
        module.__dict__["_wolkdnc_loader"] = self._loader
        module.__class__ = _Late


sys.meta_path.insert(0, _Finder)
