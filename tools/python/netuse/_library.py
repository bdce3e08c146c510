# SPDX-License-Identifier: MIT
"""Where the shared library is, and the library itself with its prototypes."""

from __future__ import annotations

import ctypes
import ctypes.util
import functools
import os
import sys
import sysconfig
from pathlib import Path
from typing import Iterator

from ._prototypes import PROTOTYPES
from ._version import __version__

# The interface of a minor version, as the library's name in the system says it.
_SONAME = "libnetuse.so." + ".".join(__version__.split(".")[:2])
_NAMES = ("netuse.dll", "libnetuse.dll") if sys.platform == "win32" else (_SONAME, "libnetuse.so")


class LibraryNotFound(ImportError):
    """The shared library of netuse is not there, or is none that this package can use."""


def _folders() -> Iterator[Path]:
    """The package's own, and the prefix's lib that it was installed under."""
    package = Path(__file__).resolve().parent
    multiarch = sysconfig.get_config_var("MULTIARCH")
    yield package
    for folder in list(package.parents)[:4]:
        if folder.name in ("lib", "lib64", "bin"):
            yield folder
            if multiarch:
                yield folder / str(multiarch)


def _beside() -> Iterator[str]:
    for folder in _folders():
        yield from (str(folder / name) for name in _NAMES if (folder / name).exists())


def _known_to_the_system() -> Iterator[str]:
    if sys.platform != "win32":
        yield _SONAME
    found = ctypes.util.find_library("netuse")  # slow: it runs programs
    if found:
        yield found


def _candidates() -> Iterator[str]:
    chosen = os.environ.get("NETUSE_LIBRARY")
    if chosen:
        yield chosen
        return  # who names a library wants that one
    yield from _beside()
    yield from _known_to_the_system()


def _not_found(tried: str) -> LibraryNotFound:
    return LibraryNotFound(
        f"the shared library of netuse cannot be loaded ({tried or 'it was found nowhere'}). Install the package "
        "libnetuse0.1, or build it (cmake -B build -DBUILD_SHARED_LIBS=ON; cmake --build build; cmake --install build) "
        "or name the file in the environment variable NETUSE_LIBRARY"
    )


def _loaded() -> ctypes.CDLL:
    problem = ""
    for candidate in _candidates():
        try:
            return ctypes.CDLL(candidate)
        except OSError as error:
            problem = problem or str(error)
    raise _not_found(problem)


def _with_prototypes(library: ctypes.CDLL) -> ctypes.CDLL:
    for name, (result, arguments) in PROTOTYPES.items():
        try:
            function = getattr(library, name)
        except AttributeError:
            raise LibraryNotFound(f"{library._name} has no {name}: it is older than this package; update it") from None
        function.restype = result
        function.argtypes = arguments
    return library


@functools.lru_cache(maxsize=None)
def library() -> ctypes.CDLL:
    """The library, loaded when it is first needed."""
    return _with_prototypes(_loaded())
