"""Make the bundled faces in resources/fonts: static TrueType, unhinted, under family names of our own.

A face of the same family installed on the system would be drawn instead of ours, so every family is renamed.
Run with the project's Python and npm: `python packaging/vendor/fonts.py`. The same input gives the same bytes.
"""

import io
from dataclasses import dataclass
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from npm_package import Package, fetch

FONTS = Path(__file__).parents[2] / "resources" / "fonts"
WINDOWS, UNICODE, ENGLISH = 3, 1, 0x409
KEPT_NAMES = (0, 5, 8, 9, 11, 13, 14)
PRIVATE_USE = range(0xE000, 0xF900)
LATIN_FEATURES = ["kern", "mark", "mkmk", "ccmp"]

INTER = Package("inter-ui", "4.1.1", "e392e4d71f18a7c1f23dfecd833d68fa05eeab41862686584e80fd2b5d87e9c0")
ARABIC = Package(
    "@expo-google-fonts/noto-sans-arabic", "0.4.3", "29e966f9d48a4ce7dd3c2c4c016f29cd888089538217303fb2c87de9e7f048ed"
)
HEBREW = Package(
    "@expo-google-fonts/noto-sans-hebrew", "0.4.1", "f82f8e852e3355521c511f2762a0130216d208d108bf4739aa977eb6a6d3012c"
)
DEJAVU = Package("dejavu-fonts-ttf", "2.37.3", "b7013ac58f9225250619db82cfb72e99c37ca8195f2b5a06a9e6a95bc5e1c84a")
EMOJI = Package(
    "@expo-google-fonts/noto-emoji", "0.4.7", "6a25fd5a4da5bb34bbc2d300531bbf32de86afd866e119314d7e358f61a6104d"
)


@dataclass(frozen=True, slots=True)
class Source:
    """Where a bundled face comes from, and what it is called with us."""

    package: Package
    path: str
    face: str
    family: str
    style: str
    features: list[str]


SOURCES = (
    *(
        Source(INTER, f"web/Inter-{style}.woff2", f"JCSans-{style}", "JC Sans", style, LATIN_FEATURES)
        for style in ("Regular", "Italic", "Medium", "SemiBold", "Bold")
    ),
    Source(ARABIC, "400Regular/NotoSansArabic_400Regular.ttf", "NotoSansArabic", "JC Arabic", "Regular", ["*"]),
    Source(HEBREW, "400Regular/NotoSansHebrew_400Regular.ttf", "NotoSansHebrew", "JC Hebrew", "Regular", ["*"]),
    Source(DEJAVU, "ttf/DejaVuSans.ttf", "DejaVuSans", "JC Symbols", "Regular", LATIN_FEATURES),
    Source(EMOJI, "400Regular/NotoEmoji_400Regular.ttf", "NotoEmoji", "JC Emoji", "Regular", ["*"]),
)
LICENCES = (
    (INTER, "LICENSE.txt", "LICENCE-Inter.txt"),
    (ARABIC, "LICENSE_FONT", "LICENCE-NotoSansArabic.txt"),
    (HEBREW, "LICENSE_FONT", "LICENCE-NotoSansHebrew.txt"),
    (DEJAVU, "LICENSE", "LICENCE-DejaVuSans.txt"),
    (EMOJI, "LICENSE_FONT", "LICENCE-NotoEmoji.txt"),
)


def main() -> None:
    """Fetch every package once, then write the faces and their licences."""
    files = {package.name: fetch(package) for package in (INTER, ARABIC, HEBREW, DEJAVU, EMOJI)}
    FONTS.mkdir(parents=True, exist_ok=True)
    for source in SOURCES:
        path = FONTS / f"{source.face}.ttf"
        path.write_bytes(static_face(files[source.package.name][source.path], source))
        print(f"{path.name}: {path.stat().st_size:,} bytes")
    for package, path_inside, name in LICENCES:
        (FONTS / name).write_bytes(files[package.name][path_inside].replace(b"\r\n", b"\n"))


def static_face(original: bytes, source: Source) -> bytes:
    """Return the face as an unhinted TrueType file with every public character and only the features we use."""
    font = TTFont(io.BytesIO(original), recalcTimestamp=False)
    font.flavor = None
    if "fvar" in font or "glyf" not in font:
        raise ValueError(f"{source.face} is not a static TrueType face")
    options = Options(hinting=False, layout_features=source.features, name_IDs=["*"], notdef_outline=True)
    options.drop_tables += ["FFTM", "DSIG", "gasp"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=[code for code in font.getBestCmap() if code not in PRIVATE_USE])
    subsetter.subset(font)
    rename(font, source)
    written = io.BytesIO()
    font.save(written, reorderTables=True)
    return written.getvalue()


def rename(font: TTFont, source: Source) -> None:
    """Give the face our family name; the copyright and licence it came with stay."""
    names = font["name"]
    names.names = [
        record
        for record in names.names
        if record.nameID in KEPT_NAMES and (record.platformID, record.langID) == (WINDOWS, ENGLISH)
    ]
    is_base_style = source.style in ("Regular", "Italic", "Bold")
    family = source.family if is_base_style else f"{source.family} {source.style}"
    own = {
        1: family,
        2: source.style if is_base_style else "Regular",
        3: f"{source.family} {source.style};{source.package.version}",
        4: f"{source.family} {source.style}",
        6: f"{source.family.replace(' ', '')}-{source.style}",
    }
    if not is_base_style:
        own |= {16: source.family, 17: source.style}
    for name_id, value in own.items():
        names.setName(value, name_id, WINDOWS, UNICODE, ENGLISH)


if __name__ == "__main__":
    main()
