"""Imports point down the layers, and no two modules need each other."""

from __future__ import annotations

import ast
from collections import Counter
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import rashomon

MOST_IN_A_ROOM = 40  # a folder with more modules is no help in finding one
ROOT = Path(rashomon.__file__).parent
LAYERS = (
    "errors",
    "types",
    "text",
    "models",
    "language",
    "reading",
    "analysis",
    "comparing",
    "pipeline",
    "record",
    "storing",
    "presenting",
    "testing",
    "cli",
    "__main__",
)


def module_name(path: Path) -> str:
    parts = path.relative_to(ROOT.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imported_modules(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module)
            names.update(f"{node.module}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
    return {name for name in names if name.startswith("rashomon.")}


def imports_by_module() -> dict[str, set[str]]:
    paths = {module_name(path): path for path in ROOT.rglob("*.py")}
    return {name: imported_modules(path) & paths.keys() for name, path in paths.items()}


def layer_of(module: str) -> int:
    # The package itself re-exports names from below and is imported for its version only.
    return LAYERS.index(module.split(".")[1]) if "." in module else len(LAYERS)


def test_imports_point_down_the_layers() -> None:
    upward = [
        f"{module} imports {target}"
        for module, targets in imports_by_module().items()
        for target in targets
        if layer_of(target) > layer_of(module)
    ]
    assert upward == []


def test_no_import_cycle() -> None:
    graph = {
        module: {target for target in targets if not module.startswith(f"{target}.")} - {module}
        for module, targets in imports_by_module().items()
    }
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as cycle:
        raise AssertionError(f"import cycle: {cycle.args[1]}") from cycle


def test_basenames_are_unique() -> None:
    names = [path.stem for path in ROOT.rglob("*.py") if path.stem not in {"__init__", "__main__"}]
    assert sorted({name for name in names if names.count(name) > 1}) == []


def test_no_room_is_crowded() -> None:
    modules = Counter(path.parent.relative_to(ROOT) for path in ROOT.rglob("*.py"))
    assert {str(room): count for room, count in modules.items() if count > MOST_IN_A_ROOM} == {}
