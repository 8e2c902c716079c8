"""Runs in the frozen program before anything else: lets modules that PySide imports run when they are used.

PySide carries a dozen Python modules as text inside its library: they put signatures into words, for error
messages and for help. It compiles and runs all of them whenever it is imported, and with them half a dozen of
Python's own; that is a third of the time until a bare window comes. Where `shiboken6/files.dir` holds them
compiled, it takes them from there. Those below run when something of them is first asked for, as with
Python's own `importlib.util.LazyLoader`, which would have to be imported.
"""

import sys
from _thread import RLock
from importlib.machinery import ModuleSpec, PathFinder
from types import ModuleType

_SIGNATURES = ("mapping", "errorhandler", "layout", "parser", "lib.tool", "lib.enum_sig", "lib.pyi_generator")
_LATE = frozenset(
    {
        *(f"shibokensupport.signature.{name}" for name in _SIGNATURES),
        *("base64", "inspect", "tempfile", "textwrap", "traceback", "zipfile"),
    }
)
_LOADER = "_wolkdnc_loader"
_RUNNING = RLock()


class _Late(ModuleType):
    """A module that runs when something of it is asked for that is not there yet."""

    def __getattr__(self, name: str) -> object:
        with _RUNNING:
            loader = self.__dict__.pop(_LOADER, None)
            if loader is not None:
                loader.exec_module(self)
                self.__class__ = ModuleType  # type: ignore[assignment]  # what it is from now on
        if name in self.__dict__:
            return self.__dict__[name]
        raise AttributeError(f"module {self.__name__!r} has no attribute {name!r}")


class _Finder:
    """Finds the modules that can wait."""

    @staticmethod
    def find_spec(name: str, path: "list[str] | None", target: ModuleType | None = None) -> ModuleSpec | None:
        spec = PathFinder.find_spec(name, path, target) if name in _LATE else None
        if spec is not None:
            spec.loader = _LateLoader(spec.loader)  # type: ignore[assignment]  # does what is asked of one
        return spec


class _LateLoader:
    """Loads a module up to where it would run."""

    def __init__(self, loader: object) -> None:
        self._loader = loader

    def create_module(self, _spec: ModuleSpec) -> None:
        """Leave it to Python to make the module."""

    def exec_module(self, module: ModuleType) -> None:
        """Remember how to run it."""
        module.__dict__[_LOADER] = self._loader
        module.__class__ = _Late


sys.meta_path.insert(0, _Finder)  # type: ignore[arg-type]  # it can be asked what one is asked
