"""Changing JSON as JSON: a value, a name or an id at a time, so that most of it gets past the parser."""

import json
import random
from copy import deepcopy

_HOSTILE: tuple[object, ...] = (
    None, True, 0, -1, 1e308, 10**30, "", "\u0000", "\u202e", "../x", "a" * 70, "javascript:x", "#ffffff",
    "2026-02-30", [], {}, [[]], float("nan"), "\ud800", "é" * 300,
)  # fmt: skip


def mutated(content: bytes, *, seed: int) -> bytes:
    """Return the bytes with one to three changes to their values; as they are where they are no JSON."""
    try:
        whole = json.loads(content)
    except (ValueError, RecursionError):
        return content
    chance = random.Random(seed)
    for _time in range(chance.randint(1, 3)):
        places = list(_places(whole))
        if not places:
            break
        holder, key = chance.choice(places)
        other_holder, other_key = chance.choice(places)
        act = chance.randrange(7)
        if act == 0:
            holder[key] = deepcopy(chance.choice(_HOSTILE))  # or it would come to hold itself
        elif act == 1:
            del holder[key]
        elif act == 2:
            holder[key] = deepcopy(other_holder[other_key])
        elif act == 3 and isinstance(holder, list):
            holder.insert(chance.randint(0, len(holder)), deepcopy(holder[key]))
        elif act == 4 and isinstance(holder, dict):
            holder[str(other_key)] = holder.pop(key)
        elif act == 5:
            holder[key] = [holder[key]]
        elif isinstance(holder[key], str):
            holder[key] = chance.choice(_texts(whole) or [""])
    try:
        return json.dumps(whole, ensure_ascii=chance.random() < 0.5).encode("utf-8", "surrogatepass")
    except (ValueError, RecursionError):
        return content


def _places(whole):  # type: ignore[no-untyped-def]
    waiting = [whole]
    while waiting:
        holder = waiting.pop()
        keys = holder.keys() if isinstance(holder, dict) else range(len(holder)) if isinstance(holder, list) else ()
        for key in list(keys):
            yield holder, key
            waiting.append(holder[key])


def _texts(whole):  # type: ignore[no-untyped-def]
    return [holder[key] for holder, key in _places(whole) if isinstance(holder[key], str)]
