"""The house's rules about code, as functions from source text to sentences about what breaks them.

Each takes a path relative to the repository (where a rule depends on the room) and the text, so that the tests can
show every check a sample that breaks its rule.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import PurePath

FILE_LINES, FUNCTION_LINES, PAGE_LINES, TEMPLATE_LINES, NESTING = 500, 50, 25, 150, 3

FORBIDDEN_WORDS = {"util", "helper", "common", "base", "manager", "service", "handler"}
WRITES = {"save", "create", "update", "delete", "bulk_create", "bulk_update", "get_or_create", "update_or_create"}
WRITES |= {f"a{name}" for name in WRITES}
RAW_WRITE = re.compile(r"\s*(INSERT|UPDATE|DELETE|TRUNCATE|REPLACE|MERGE)\b")
CLOCKS = {
    ("timezone", "now"),
    ("timezone", "localdate"),
    ("timezone", "localtime"),
    ("datetime", "now"),
    ("datetime", "utcnow"),
    ("datetime", "today"),
    ("date", "today"),
    ("time", "time"),
    ("functions", "Now"),
}
CONVERSIONS = {"localdate", "localtime"}  # of a moment that they are given; without one they read the clock
INNER_ACTIONS = re.compile(r"(samspel\..*\.actions)\.")
COMPOUND = (ast.If, ast.For, ast.AsyncFor, ast.While, ast.With, ast.AsyncWith, ast.Try, ast.TryStar, ast.Match)
Function = ast.FunctionDef | ast.AsyncFunctionDef


def functions(tree: ast.AST) -> Iterator[Function]:
    return (node for node in ast.walk(tree) if isinstance(node, Function))


# Sizes


def file_too_long(path: PurePath, text: str) -> Iterator[str]:
    limit = TEMPLATE_LINES if path.suffix == ".html" else FILE_LINES
    lines = len(text.splitlines())
    if lines > limit:
        yield f"{path}: {lines} lines, the limit is {limit}"


def functions_too_long(path: PurePath, text: str) -> Iterator[str]:
    for function in functions(ast.parse(text)):
        limit = PAGE_LINES if _is_page(path, function) else FUNCTION_LINES
        lines = (function.end_lineno or 0) - function.lineno + 1
        if lines > limit:
            yield f"{path}:{function.lineno}: {function.name} has {lines} lines, the limit is {limit}"


def _is_page(path: PurePath, function: Function) -> bool:
    arguments = function.args.posonlyargs + function.args.args
    return _room_file(path) == "pages" and bool(arguments) and arguments[0].arg == "request"


def _room_file(path: PurePath) -> str:
    """`actions` for domains/bodies/actions.py and for domains/bodies/actions/seats.py."""
    room = path.parts[4:] if path.parts[:2] == ("src", "samspel") else ()
    return PurePath(room[0]).stem if room else ""


def nested_too_deep(path: PurePath, text: str) -> Iterator[str]:
    for function in functions(ast.parse(text)):
        if (depth := max((_depth(node) for node in function.body), default=0)) > NESTING:
            yield f"{path}:{function.lineno}: {function.name} nests {depth} deep, the limit is {NESTING}"


def _depth(node: ast.AST, *, chained: bool = False) -> int:
    if isinstance(node, Function | ast.ClassDef | ast.Lambda):
        return 0
    alone = node.orelse if isinstance(node, ast.If) and len(node.orelse) == 1 else []
    below = [
        _depth(child, chained=child in alone and isinstance(child, ast.If)) for child in ast.iter_child_nodes(node)
    ]
    return max(below, default=0) + (isinstance(node, COMPOUND) and not chained)


# Names


def forbidden_names(path: PurePath, text: str) -> Iterator[str]:
    for part in path.parts:
        if _words(PurePath(part).stem) & FORBIDDEN_WORDS:
            yield f"{path}: the name says nothing about what is in it"
    if path.suffix != ".py":
        return
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, Function | ast.ClassDef) and _words(node.name) & FORBIDDEN_WORDS:
            yield f"{path}:{node.lineno}: {node.name} says nothing about what it does"


def _words(name: str) -> set[str]:
    words = re.findall(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])", name)
    return {word.lower().removesuffix("s") for word in words}


# Imports


def imports_in_functions(path: PurePath, text: str) -> Iterator[str]:
    for function in functions(ast.parse(text)):
        if path.name == "apps.py" and function.name == "ready":
            continue
        for node in ast.walk(function):
            if isinstance(node, ast.Import | ast.ImportFrom):
                yield f"{path}:{node.lineno}: an import inside {function.name}"


def type_checking(path: PurePath, text: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(text)):
        named = node.id if isinstance(node, ast.Name) else node.attr if isinstance(node, ast.Attribute) else ""
        if named == "TYPE_CHECKING":
            yield f"{path}:{node.lineno}: TYPE_CHECKING hides an import from the contracts"


def filled_package(path: PurePath, text: str) -> Iterator[str]:
    """A domain's `__init__.py` is empty: anything in it would be imported with every rule of the domain."""
    if path.name == "__init__.py" and len(path.parts) == 5 and text.strip():
        yield f"{path}: has content"


# Actions, writes, clock


Room = dict[PurePath, str]


def _public_actions(room: Room) -> Iterator[tuple[PurePath, Function]]:
    """The functions of `actions.py` without an underscore; of a package `actions/`, those that its `__all__` names."""
    offered = [text for path, text in room.items() if path.name == "__init__.py"]
    names = {node.value for text in offered for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Constant)}
    for path, function in _module_functions(room):
        if function.name in names if offered else not function.name.startswith("_"):
            yield path, function


def _module_functions(room: Room) -> Iterator[tuple[PurePath, Function]]:
    for path, text in room.items():
        for node in ast.parse(text).body:
            if isinstance(node, Function):
                yield path, node


def actions_without_by_and_at(room: Room) -> Iterator[str]:
    for path, function in _public_actions(room):
        said = {argument.arg: _source(argument.annotation) for argument in function.args.kwonlyargs}
        for name, kind in (("by", "Actor"), ("at", "datetime")):
            if said.get(name) != kind:
                yield f"{path}:{function.lineno}: {function.name} lacks the keyword-only {name}: {kind}"


def _source(node: ast.AST | None) -> str:
    return ast.unparse(node) if node else ""


def actions_without_an_entry(room: Room) -> Iterator[str]:
    """Every public action of a room reaches a `.record(`, itself or through functions of the room's actions."""
    calls = {function.name: _called(function) for _, function in _module_functions(room)}
    entering = {name for name, called in calls.items() if ".record" in called}
    while more := {name for name, called in calls.items() if called & entering} - entering:
        entering |= more
    for path, function in _public_actions(room):
        if function.name not in entering:
            yield f"{path}:{function.lineno}: {function.name} makes no journal entry"


def inner_actions_imported(path: PurePath, text: str) -> Iterator[str]:
    """What stands inside another room's package `actions/` and is not offered by it is no action."""
    for node in ast.walk(ast.parse(text)):
        found = INNER_ACTIONS.match(node.module or "") if isinstance(node, ast.ImportFrom) else None
        if found and PurePath("src", *found[1].split(".")) not in path.parents:
            yield f"{path}:{node.lineno}: imports from inside {found[1]}"


def _called(function: Function) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(function):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            names |= {node.func.attr, f".{node.func.attr}"}
        elif isinstance(node, ast.Name):
            names.add(node.id)
    return names


def writes_outside_actions(path: PurePath, text: str) -> Iterator[str]:
    if _may_write(path):
        return
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in WRITES:
            yield f"{path}:{node.lineno}: .{node.func.attr}( outside actions"
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and RAW_WRITE.match(node.value):
            yield f"{path}:{node.lineno}: SQL that writes, outside actions"


def _may_write(path: PurePath) -> bool:
    room = path.parts[2:4]
    allowed = _room_file(path) in {"actions", "consumer", "machinery", "migrations"} or room == (
        "foundation",
        "journal",
    )
    return allowed and room != ("across", "archive")


def clock_readings(path: PurePath, text: str) -> Iterator[str]:
    if _may_read_the_clock(path):
        return
    tree = ast.parse(text)
    given = {node.func for node in ast.walk(tree) if isinstance(node, ast.Call) and node.args}
    for node in ast.walk(tree):
        if not isinstance(node, ast.Attribute) or (node in given and node.attr in CONVERSIONS):
            continue
        if (_source(node.value).rpartition(".")[2], node.attr) in CLOCKS:
            yield f"{path}:{node.lineno}: reads the clock with {_source(node)}"


def _may_read_the_clock(path: PurePath) -> bool:
    inside = path.parts[2:]
    return (
        inside == ("foundation", "access", "middleware.py")
        or inside[:2] == ("config", "cli.py")
        or inside[:2] == ("config", "cli")
        or inside[2:4] == ("management", "commands")
        or inside[:3] in {("doors", "demo", "commands.py"), ("doors", "demo", "commands")}
    )


# Django


def signals_and_overrides(path: PurePath, text: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.ImportFrom) and node.module in {"django.dispatch", "django.db.models.signals"}:
            yield f"{path}:{node.lineno}: a signal acts where nobody reads it"
        methods = (
            [child for child in node.body if isinstance(child, Function)] if isinstance(node, ast.ClassDef) else []
        )
        for method in methods:
            if method.name in {"save", "delete"}:
                yield f"{path}:{method.lineno}: {method.name} is overridden; write an action"


def migration_faults(path: PurePath, text: str) -> Iterator[str]:
    if "_auto_" in path.name:
        yield f"{path}: the migration has no name of its own"
    if "get_model" in text or any(
        isinstance(node, ast.Constant) and RAW_WRITE.match(str(node.value)) for node in ast.walk(ast.parse(text))
    ):
        yield f"{path}: a migration with data in it"


# Tests


def doubtful_tests(path: PurePath, text: str) -> Iterator[str]:
    """Mocks, and tests that are skipped or expected to fail."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.ImportFrom | ast.Import):
            names = {alias.name for alias in node.names} | {getattr(node, "module", "") or ""}
            if names & {"mock", "unittest.mock", "pytest_mock"}:
                yield f"{path}:{node.lineno}: a mock"
        elif isinstance(node, ast.Attribute) and node.attr in {"skip", "skipif", "xfail", "importorskip"}:
            yield f"{path}:{node.lineno}: a test that is not run ({node.attr})"
