"""The enumerations of Qt, made in a fraction of the time.

WORKAROUND: https://bugreports.qt.io/browse/PYSIDE-1735: PySide makes the enumerations of a class of Qt by Python's
`Enum(name, members)` when the class is first asked for: three hundred with four thousand members in a start. Python
looks at each member for what it may be where a person writes it, and a number never is: a descriptor, a value that
counts on by itself, one that cannot be looked up. That takes a fifteenth of a start. Here the same classes are made
with the same members, and nothing is asked of them.
"""

import sys
from collections.abc import Callable, Sequence
from enum import Enum, EnumType, Flag, FlagBoundary, IntEnum, IntFlag
from functools import lru_cache
from typing import Any

_KNOWN = ((3, 11), (3, 12), (3, 13))
"""The Pythons whose enumerations are known here; any other makes its own, as slowly as ever."""
_KINDS = frozenset({Enum, Flag, IntEnum, IntFlag})
_BY_CLASS = frozenset({"__dict__", "__weakref__", "__module__", "__qualname__", "__doc__"})
"""What a class gets when it is made, and has not from another."""

_made_by_python: Callable[..., type[Enum]] = vars(EnumType)["_create_"]


def begin() -> None:
    """Let Python make enumerations of whole numbers quickly from now on, where it is asked as PySide asks it."""
    if sys.version_info[:2] in _KNOWN:
        setattr(EnumType, "_create_", _made)  # noqa: B010 - for types it is none that could be assigned to


def _made(
    kind: type[Enum],
    class_name: str,
    names: Any,
    *,
    module: str | None = None,
    boundary: FlagBoundary | None = None,
    **more: Any,
) -> type[Enum]:
    """Return an enumeration; for `EnumType._create_`, whose arguments these are."""
    module = module or sys._getframe(2).f_globals.get("__name__")  # as Python finds it: that of whoever calls the kind
    if boundary is FlagBoundary.KEEP and kind in _KINDS and _are_plain(names, _taken(kind), issubclass(kind, Flag)):
        return quickly_made(kind, class_name, names, module=module)
    return _made_by_python(kind, class_name, names, module=module, boundary=boundary, **more)


def _are_plain(names: Any, taken: frozenset[str], is_flag: bool) -> bool:
    """Tell whether these are pairs of a name and a whole number, none of which means anything to an enumeration."""
    return (
        type(names) is list
        and all(
            type(pair) is tuple
            and len(pair) == 2
            and type(pair[1]) is int
            and not (is_flag and pair[1] < 0)
            and not pair[0].startswith("_")
            for pair in names
        )
        and len(found := {name for name, _ in names}) == len(names)
        and taken.isdisjoint(found)
    )


@lru_cache(len(_KINDS))
def _taken(kind: type[Enum]) -> frozenset[str]:
    """Return the names that mean something else in such an enumeration."""
    return frozenset(name for base in kind.__mro__ for name in vars(base)) | {"mro", ""}


@lru_cache(len(_KINDS))
def _like(kind: type[Enum]) -> dict[str, object]:
    """Return what Python gives an enumeration without members."""
    empty = _made_by_python(kind, "Empty", (), module=__name__, boundary=FlagBoundary.KEEP)
    return {name: value for name, value in vars(empty).items() if name not in _BY_CLASS}


def quickly_made(
    kind: type[Enum], class_name: str, names: Sequence[tuple[str, int]], *, module: str | None
) -> type[Enum]:
    """Return the enumeration that Python would make of plain members.

    As `enum.EnumType.__new__` and `enum._proto_member.__set_name__` do in Python 3.11 to 3.13.
    """
    given = {name: type(value)() if type(value) in (dict, list) else value for name, value in _like(kind).items()}
    made: Any = type.__new__(EnumType, class_name, (kind,), given | {"__module__": module})
    order, by_name, by_value = made._member_names_, made._member_map_, made._value2member_map_
    new, is_int, is_flag = made._new_member_, made._use_args_, issubclass(kind, Flag)
    put = type.__setattr__  # that of the enumeration looks whether it is a member already
    put(made, "__new__", Enum.__new__)  # put by the making of the class as a static method
    bits = single_bits = 0
    for name, value in names:
        is_single = not value & (value - 1) and value != 0
        bits |= value
        single_bits |= value if is_single else 0
        member = by_value.get(value)
        if member is None:  # else it is another name of the same
            member = by_value[value] = new(made, value) if is_int else new(made)
            member._value_, member._name_, member.__objclass__, member._sort_order_ = value, name, made, len(order)
            if is_single or not is_flag:
                order.append(name)
        by_name[name] = member
        put(made, name, member)
    if is_flag:
        put(made, "_flag_mask_", bits)
        put(made, "_singles_mask_", single_bits)
        put(made, "_all_bits_", 2 ** bits.bit_length() - 1)
        values = [by_name[name]._value_ for name in order]
        if values != sorted(values):
            made._iter_member_ = made._iter_member_by_def_
    enumeration: type[Enum] = made
    return enumeration
