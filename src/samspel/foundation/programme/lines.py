"""Which line of a TOML text each key stands on. Asked only when something is wrong: see decision 0004."""

import tomllib
from collections.abc import Iterator, Mapping

import tree_sitter_toml
from tree_sitter import Language, Node, Parser

Path = tuple[str | int, ...]

_KEYS = ("bare_key", "quoted_key", "dotted_key")
_HEADERS = ("table", "table_array_element")


def line_of(path: Path, lines: Mapping[Path, int]) -> int | None:
    """The line of `path` or, where the key is absent, of the nearest thing around it."""
    return next((lines[path[:end]] for end in range(len(path), 0, -1) if path[:end] in lines), None)


def line_index(text: str) -> Mapping[Path, int]:
    """Lines, counted from 1, by path; an entry of an array has its number, from 0, in the path."""
    root = Parser(Language(tree_sitter_toml.language())).parse(text.encode()).root_node
    lines: dict[Path, int] = {}
    counts: dict[Path, int] = {}
    for child in root.named_children:
        if child.type == "pair":
            _index_pair(child, (), lines)
        elif child.type in _HEADERS:
            _index_header(child, lines, counts)
    return lines


def _index_header(node: Node, lines: dict[Path, int], counts: dict[Path, int]) -> None:
    keys = next((_names(child) for child in node.named_children if child.type in _KEYS), ())
    path = _inside_arrays(keys[:-1], counts) + keys[-1:]
    if node.type == "table_array_element":
        counts[path] = counts.get(path, -1) + 1
        path += (counts[path],)
    lines[path] = _line(node)
    for child in node.named_children:
        if child.type == "pair":
            _index_pair(child, path, lines)


def _inside_arrays(keys: Path, counts: Mapping[Path, int]) -> Path:
    """A header under [[a]] means the latest entry of a."""
    path: Path = ()
    for key in keys:
        path += (key,)
        if path in counts:
            path += (counts[path],)
    return path


def _index_pair(pair: Node, parent: Path, lines: dict[Path, int]) -> None:
    key, value = pair.named_children[0], pair.named_children[-1]
    path = parent + _names(key)
    lines[path] = _line(pair)
    _index_value(value, path, lines)


def _index_value(value: Node, path: Path, lines: dict[Path, int]) -> None:
    if value.type == "inline_table":
        for pair in (child for child in value.named_children if child.type == "pair"):
            _index_pair(pair, path, lines)
    if value.type == "array":
        for number, entry in enumerate(_entries(value)):
            lines[(*path, number)] = _line(entry)
            _index_value(entry, (*path, number), lines)


def _entries(array: Node) -> Iterator[Node]:
    return (child for child in array.named_children if child.type != "comment")


def _names(key: Node) -> Path:
    if key.type == "dotted_key":
        return tuple(name for child in key.named_children for name in _names(child))
    text = (key.text or b"").decode()
    return (next(iter(tomllib.loads(f"{text} = 0"))),) if key.type == "quoted_key" else (text,)


def _line(node: Node) -> int:
    return node.start_point.row + 1
