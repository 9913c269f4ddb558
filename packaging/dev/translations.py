"""Collect the messages of the program, merge the French of all its parts, and compile it.

`translations.py` writes the merged catalogue and its compiled form;
`translations.py --check` says what is wrong or stale.
"""

import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from string import Formatter

from babel.messages import Catalog, Message
from babel.messages.extract import extract_from_file
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "journeycanvas"
TRANSLATIONS = ROOT / "resources" / "translations"
PARTS = TRANSLATIONS / "parts"
MERGED = TRANSLATIONS / "fr" / "LC_MESSAGES" / "journeycanvas.po"
COMPILED = MERGED.with_suffix(".mo")

# word is what layout and exports call the translator into the document's own language.
KEYWORDS = {"_": None, "N_": None, "word": None, "ngettext": (1, 2)}
PLURAL_FORMS = "nplurals=2; plural=(n > 1);"
HEADER = f"""\
# The French of Journey Canvas, merged from ../../parts by `make translations`. Edit the parts, never this file.
msgid ""
msgstr ""
"Language: fr\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: {PLURAL_FORMS}\\n"

"""
NO_BREAK = "\u00a0\u202f"


@dataclass(frozen=True, slots=True)
class Extracted:
    """A message as the program says it, and the first place that does."""

    one: str
    many: str | None
    place: str


@dataclass(frozen=True, slots=True)
class Translated:
    """A message and its French: one form, or the forms for one and for many."""

    one: str
    many: str | None
    french: tuple[str, ...]
    place: str


class Plain(Catalog):
    """A catalogue whose header holds no date and no version, so that the same messages give the same bytes."""

    mime_headers = property(
        lambda self: [("Content-Type", "text/plain; charset=utf-8"), ("Plural-Forms", PLURAL_FORMS)],
        lambda self, headers: None,
    )


def extracted_messages() -> dict[str, Extracted]:
    """Return every message of the source, by its English text."""
    found: dict[str, Extracted] = {}
    for path in sorted(SOURCE.rglob("*.py")):
        for line, message, _comments, _context in extract_from_file("python", path, keywords=KEYWORDS):
            one, many = message if isinstance(message, tuple) else (message, None)
            known = found.get(one)
            if known is None or (many is not None and known.many is None):
                found[one] = Extracted(one, many, f"{path.relative_to(ROOT).as_posix()}:{line}")
    return found


def read(path: Path) -> list[Translated]:
    """Return the translated messages of one PO file."""
    with path.open("rb") as file:
        catalog = read_po(file, locale="fr", abort_invalid=True)
    return [translated(message, f"{path.name}:{message.lineno}") for message in catalog if message.id]


def translated(message: Message, place: str) -> Translated:
    """Return what a message of Babel's says; a doubtful ("fuzzy") translation counts as none."""
    ids = (message.id,) if isinstance(message.id, str) else tuple(message.id)
    forms = (message.string,) if isinstance(message.string, str) else tuple(message.string or ())
    one, many = ids[0], ids[1] if len(ids) > 1 else None
    return Translated(one, many, () if message.fuzzy else tuple(form or "" for form in forms), place)


def parts() -> list[Translated]:
    """Return the messages of all parts; the same message may stand in several."""
    return [message for path in sorted(PARTS.glob("*.po")) for message in read(path)]


def conflicts(messages: Iterable[Translated]) -> Iterator[str]:
    """Say which messages have more than one French, and where."""
    by_text: dict[str, list[Translated]] = defaultdict(list)
    for message in messages:
        by_text[message.one].append(message)
    for text, same in by_text.items():
        singular = {message.french[:1] for message in same}
        plural = {(message.many, message.french) for message in same if message.many is not None}
        if len(singular) > 1 or len(plural) > 1:
            told = "; ".join(f"{message.place}: {' / '.join(message.french)}" for message in same)
            yield f"{text!r} is translated in several ways: {told}"


def merged(messages: Iterable[Translated]) -> list[Translated]:
    """Return each message once, in alphabetical order; one with a plural wins over the same without."""
    kept: dict[str, Translated] = {}
    for message in messages:
        known = kept.get(message.one)
        if known is None or (known.many is None and message.many is not None):
            kept[message.one] = message
    return [kept[text] for text in sorted(kept)]


def catalogue(messages: Iterable[Translated]) -> Plain:
    """Return Babel's catalogue of messages."""
    result = Plain(locale="fr", creation_date=datetime(2026, 1, 1, tzinfo=UTC))
    for message in messages:
        if message.many is None:
            result.add(message.one, message.french[0] if message.french else "")
        else:
            result.add((message.one, message.many), message.french or ("", ""))
    return result


def as_po(messages: Iterable[Translated]) -> bytes:
    """Return messages as a PO file."""
    out = BytesIO()
    write_po(out, catalogue(messages), omit_header=True, width=100)
    return HEADER.encode() + out.getvalue().lstrip()


def as_mo(messages: Iterable[Translated]) -> bytes:
    """Return messages as gettext reads them: the same messages always give the same bytes."""
    out = BytesIO()
    write_mo(out, catalogue(messages))
    return out.getvalue()


def fields(text: str) -> set[str]:
    """Return the {fields} of a message."""
    return {name for _literal, name, _spec, _conversion in Formatter().parse(text) if name is not None}


def missing(messages: Iterable[Translated]) -> Iterator[str]:
    """Say which messages of the program have no French."""
    known = {message.one: message for message in messages}
    for text, message in extracted_messages().items():
        french = known.get(text)
        if french is None or not french.french or not all(french.french):
            yield f"{message.place}: {text!r} has no French"
        elif message.many is not None and french.many != message.many:
            yield f"{message.place}: the plural {message.many!r} has no French"


def unused(messages: Iterable[Translated]) -> Iterator[str]:
    """Say which messages the program never says."""
    said = extracted_messages()
    return (f"{message.place}: {message.one!r} is said nowhere" for message in messages if message.one not in said)


def wrong_fields(messages: Iterable[Translated]) -> Iterator[str]:
    """Say which French does not have the {fields} of the English; French says one for zero too, so needs the number."""
    for message in messages:
        wanted = fields(message.one if message.many is None else message.many)
        for form in message.french:
            if form and fields(form) != wanted:
                yield f"{message.place}: {form!r} has not the fields of {message.many or message.one!r}"


def loose_typography(messages: Iterable[Translated]) -> Iterator[str]:
    """Say which French breaks the rules of French typography."""
    for message in messages:
        for form in message.french:
            for fault in typographic_faults(form):
                yield f"{message.place}: {form!r}: {fault}"


def typographic_faults(text: str) -> Iterator[str]:
    """Say what breaks the rules of French typography in a text."""
    if re.search(r"[^\s;!?]([;!?]|:(?=\s|$)|»)", text.replace(";;", "")) or re.search(r" [;:!?»%€]", text):
        yield "a no-break space goes before ; : ! ? » % €"
    if re.search(rf"«[^{NO_BREAK}]", text):
        yield "a no-break space goes after «"
    if "\u2019" in text:
        yield "the apostrophe is '"
    if '"' in text:
        yield 'quotation marks are « and », not "'


def faults() -> list[str]:
    """Say all that is wrong with the translations, the stale files included."""
    said = parts()
    together = merged(said)
    found = [
        *conflicts(said),
        *missing(together),
        *unused(said),
        *wrong_fields(said),
        *loose_typography(said),
    ]
    for path, content in ((MERGED, as_po(together)), (COMPILED, as_mo(together))):
        if not path.exists() or path.read_bytes() != content:
            found.append(f"{path.relative_to(ROOT).as_posix()} is not what its parts give: run `make translations`")
    return found


def write() -> None:
    """Write the merged catalogue and its compiled form."""
    together = merged(parts())
    MERGED.parent.mkdir(parents=True, exist_ok=True)
    MERGED.write_bytes(as_po(together))
    COMPILED.write_bytes(as_mo(together))


def main(arguments: Sequence[str]) -> int:
    """Write the catalogues, or with --check only look; return 1 where something is wrong."""
    if list(arguments) != ["--check"]:
        write()
    found = faults()
    for fault in found:
        print(fault, file=sys.stderr)
    print(
        f"Translations: {len(found)} faults" if found else f"Translations: {len(merged(parts()))} messages, all French"
    )
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
