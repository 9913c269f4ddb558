"""Files in memory for what Qt takes from files only: nothing is written that a program which is killed would leave."""

import struct
from collections.abc import Mapping

from PySide6.QtCore import QResource

_VERSION = 1
_FILE, _FOLDER = 0, 2
_ANYWHERE, _ANY_LANGUAGE = 0, 1  # QLocale's AnyTerritory and C
_HEADER = struct.Struct(">4s4I")
_FOLDER_NODE = struct.Struct(">IHII")
_FILE_NODE = struct.Struct(">IHHHI")
_ROOT_NAME = b"\0\0" + bytes(4)

_kept: dict[str, bytes] = {}
"""Qt reads what is registered where it lies, for as long as the program lives."""


def paths_of(folder: str, contents: Mapping[str, bytes]) -> dict[str, str]:
    """Return the path by which Qt finds the content of each name, in a folder that is made of it once."""
    if folder not in _kept:
        _kept[folder] = _resource(contents)
        if not QResource.registerResourceData(_kept[folder], f"/{folder}"):
            raise ValueError(folder)
    return {name: f":/{folder}/{name}" for name in contents}


def _resource(contents: Mapping[str, bytes]) -> bytes:
    """Return a folder of files as Qt's binary resource (version 1, qtbase/src/corelib/io/qresource.cpp)."""
    names, data, tree = [_ROOT_NAME], b"", [_FOLDER_NODE.pack(0, _FOLDER, len(contents), 1)]
    for name in sorted(contents, key=_hash):  # Qt looks for a name by halves
        tree.append(_FILE_NODE.pack(sum(map(len, names)), _FILE, _ANYWHERE, _ANY_LANGUAGE, len(data)))
        names.append(struct.pack(">HI", len(name), _hash(name)) + name.encode("utf-16-be"))
        data += struct.pack(">I", len(contents[name])) + contents[name]
    parts = b"".join(tree), data, b"".join(names)
    starts = [_HEADER.size + sum(map(len, parts[:number])) for number in range(3)]
    return _HEADER.pack(b"qres", _VERSION, *starts) + b"".join(parts)


def _hash(name: str) -> int:
    """Return Qt's hash of a name (`qt_hash`)."""
    found = 0
    for letter in name:
        found = (found << 4) + ord(letter)
        found = (found ^ (found & 0xF0000000) >> 23) & 0x0FFFFFFF
    return found
