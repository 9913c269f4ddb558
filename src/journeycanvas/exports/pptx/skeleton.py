"""The bare presentation that slides are put into: theme, master, layout and notes master, as a package in memory."""

import io
import zipfile
from collections.abc import Callable, Mapping
from string import Template
from typing import NamedTuple

from journeycanvas import resources, text
from journeycanvas.exports import markup
from journeycanvas.exports.pptx.paint import theme_colours
from journeycanvas.exports.pptx.writing import language_tag
from journeycanvas.language import N_
from journeycanvas.theme.paper import Colours

_OFFICE = "application/vnd.openxmlformats-officedocument"
_CORE = "application/vnd.openxmlformats-package.core-properties+xml"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
CONTENT_TYPES, RELATIONSHIPS = "[Content_Types].xml", "_rels/.rels"
_MADE = "2000-01-01T00:00:00Z"
"""When every presentation says it was made: the same journey gives the same bytes."""
_DEFAULTS = {
    "rels": "application/vnd.openxmlformats-package.relationships+xml",
    "xml": "application/xml",
    "png": "image/png",
    "jpeg": "image/jpeg",
}
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_WORDS = {
    "title": N_("Title"),
    "text": N_("Text"),
    "footer": N_("Foot of the page"),
    "number": N_("Slide number"),
    "picture": N_("Slide"),
    "notes": N_("Notes"),
    "layout": N_("Title and content"),
}
_PARTS = {
    "ppt/presentation.xml": ("presentation.xml", "presentationml.presentation.main+xml"),
    "ppt/theme/theme1.xml": ("theme.xml", "theme+xml"),
    "ppt/theme/theme2.xml": ("theme.xml", "theme+xml"),
    "ppt/slideMasters/slideMaster1.xml": ("master.xml", "presentationml.slideMaster+xml"),
    "ppt/slideLayouts/slideLayout1.xml": ("layout.xml", "presentationml.slideLayout+xml"),
    "ppt/notesMasters/notesMaster1.xml": ("notes-master.xml", "presentationml.notesMaster+xml"),
}
_RELATED = {
    "ppt/_rels/presentation.xml.rels": (
        ("slideMaster", "slideMasters/slideMaster1.xml"),
        ("notesMaster", "notesMasters/notesMaster1.xml"),
        ("theme", "theme/theme1.xml"),
    ),
    "ppt/slideMasters/_rels/slideMaster1.xml.rels": (
        ("slideLayout", "../slideLayouts/slideLayout1.xml"),
        ("theme", "../theme/theme1.xml"),
    ),
    "ppt/slideLayouts/_rels/slideLayout1.xml.rels": (("slideMaster", "../slideMasters/slideMaster1.xml"),),
    "ppt/notesMasters/_rels/notesMaster1.xml.rels": (("theme", "../theme/theme2.xml"),),
    RELATIONSHIPS: (
        ("officeDocument", "ppt/presentation.xml"),
        ("metadata/core-properties", "docProps/core.xml"),
        ("extended-properties", "docProps/app.xml"),
    ),
}


class About(NamedTuple):
    """What the presentation says about itself."""

    title: str
    subject: str
    author: str
    language: str


def skeleton(colours: Colours, about: About, word: Callable[[str], str]) -> bytes:
    """Return a presentation without slides, dressed in some colours and in the language of a journey."""
    chosen = {slot: code.removeprefix("#") for slot, code in theme_colours(colours).items()}
    named = {name: markup.attribute(word(message)) for name, message in _WORDS.items()}
    fields = {
        **chosen,
        **named,
        "hlink": chosen["accent1"],
        "folHlink": chosen["accent5"],
        "face": text.FAMILY,
        "language": language_tag(about.language),
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        kinds = {f"/{name}": f"{_OFFICE}.{kind}" for name, (_, kind) in _PARTS.items()}
        kinds |= {"/docProps/app.xml": f"{_OFFICE}.extended-properties+xml", "/docProps/core.xml": _CORE}
        package.writestr(CONTENT_TYPES, content_types(kinds))
        for name, (file, _) in _PARTS.items():
            package.writestr(name, Template(resources.read_text("slides", file)).substitute(fields))
        for name, targets in _RELATED.items():
            package.writestr(name, _relationships(targets))
        package.writestr("docProps/app.xml", _application())
        package.writestr("docProps/core.xml", _core(about))
    return buffer.getvalue()


def content_types(kinds: Mapping[str, str]) -> bytes:
    """Return what each part is, given by its name (ECMA-376-2, 7.3)."""
    usual = "".join(f'<Default Extension="{suffix}" ContentType="{kind}"/>' for suffix, kind in _DEFAULTS.items())
    rows = "".join(
        f'<Override PartName="{name}" ContentType="{kind}"/>'
        for name, kind in sorted(kinds.items())
        if kind not in _DEFAULTS.values()
    )
    return f'{_XML}<Types xmlns="{_PACKAGE}/content-types">{usual}{rows}</Types>'.encode()


def _relationships(targets: tuple[tuple[str, str], ...]) -> str:
    rows = "".join(
        f'<Relationship Id="rId{number}" Type="{_kind(kind)}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, start=1)
    )
    return f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships">{rows}</Relationships>'


def _kind(kind: str) -> str:
    return f"{_PACKAGE}/relationships/{kind}" if "/" in kind else f"{_RELATIONS}/{kind}"


def _application() -> str:
    namespace = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
    return f'{_XML}<Properties xmlns="{namespace}"><Application>Journey Canvas</Application></Properties>'


def _core(about: About) -> str:
    told = {
        "dc:title": about.title,
        "dc:subject": about.subject,
        "dc:creator": about.author,
        "cp:lastModifiedBy": about.author,
        "dc:language": language_tag(about.language),
    }
    rows = "".join(f"<{tag}>{markup.content(value)}</{tag}>" for tag, value in told.items() if value)
    times = "".join(
        f'<dcterms:{which} xsi:type="dcterms:W3CDTF">{_MADE}</dcterms:{which}>' for which in ("created", "modified")
    )
    namespaces = (
        f'xmlns:cp="{_PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"'
        ' xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
    )
    return f"{_XML}<cp:coreProperties {namespaces}>{rows}{times}</cp:coreProperties>"
