"""The style sheet of the web page: light and dark as the reader's system asks, narrow and wide, and on paper."""

from typing import NamedTuple

from journeycanvas.theme.paper import PAPER
from journeycanvas.theme.window import DARK as WINDOW_DARK


class PageColours(NamedTuple):
    """The colours of a page: each text role can be read on the ground and on a band, at 4.5:1."""

    ground: str
    band: str
    ink: str
    secondary: str
    link: str
    line: str
    sign: str


_INK = PAPER.colours
LIGHT = PageColours(
    _INK.paper, _INK.band, _INK.ink, _INK.secondary, _INK.accent, line=_INK.hairline, sign=_INK.positive_text
)
DARK = PageColours(
    WINDOW_DARK.desk,
    WINDOW_DARK.panel,
    WINDOW_DARK.ink,
    WINDOW_DARK.secondary,
    WINDOW_DARK.accent,
    line=WINDOW_DARK.border,
    sign=WINDOW_DARK.positive,
)
TEXTS = ("ink", "secondary", "link")
GROUNDS = ("ground", "band")

_RULES = """
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0 auto;padding:1.5rem 1.25rem 3rem;max-width:60rem;background:var(--ground);color:var(--ink);
font:1rem/1.55 "Inter","Segoe UI",system-ui,sans-serif;overflow-wrap:anywhere;hyphens:auto}
h1,h2,h3,h4,h5,p,dd,dt,li,td,th,figcaption,caption{unicode-bidi:plaintext}
h1{font-size:1.9rem;line-height:1.2;margin:.2rem 0}
h2{font-size:1.4rem;line-height:1.25;margin:2.6rem 0 .8rem;padding-bottom:.3rem;border-bottom:2px solid var(--brand)}
h3{font-size:1.12rem;margin:1.8rem 0 .6rem}
h4{font-size:1rem;margin:0 0 .4rem}
h5{font-size:.95rem;margin:.9rem 0 .3rem;color:var(--secondary)}
p{margin:.4rem 0}
a{color:var(--link)}
a:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.skip{position:absolute;left:-100vw}
.skip:focus{position:static;display:inline-block;padding:.3rem .6rem;background:var(--band)}
.sub,.tags,footer,figcaption{color:var(--secondary)}
.tags,figcaption,footer{font-size:.9rem}
.logo{max-height:4rem;width:auto}
nav ol{padding-left:1.4rem}
dl{margin:.5rem 0}
dl>div{display:grid;grid-template-columns:minmax(8rem,14rem) 1fr;gap:0 1rem;padding:.2rem 0}
dt{color:var(--secondary);grid-column:1}
dd{margin:0;grid-column:2}
ul,ol{padding-left:1.3rem;margin:.4rem 0}
li{margin:.25rem 0}
.touchpoints{list-style:none;padding:0}
.touchpoints>li{margin:0 0 .9rem;padding:.8rem 1rem;background:var(--band);border:1px solid var(--line);
border-radius:.4rem}
.quote{margin:.6rem 0;padding-left:.9rem;border-left:3px solid var(--sign)}
blockquote{margin:0;font-style:italic}
figure{margin:.7rem 0}
img{max-width:100%;height:auto;border-radius:.3rem}
.portrait img{max-height:9rem;width:auto}
.scroll{overflow-x:auto;margin:.7rem 0}
table{border-collapse:collapse;width:100%;font-size:.93rem}
caption{text-align:left;font-weight:600;padding-bottom:.4rem}
th,td{text-align:left;vertical-align:top;padding:.35rem .7rem .35rem 0;border-bottom:1px solid var(--line);
min-width:7rem}
thead th{color:var(--secondary);font-weight:600}
tbody th{font-weight:600;min-width:10rem}
footer{margin-top:3rem;padding-top:.6rem;border-top:1px solid var(--line)}
@media (max-width:36rem){dl>div{display:block;padding:.3rem 0}}
@media print{
@page{margin:15mm}
html{font-size:9.5pt}
body{max-width:none;padding:0}
nav,.skip{display:none}
h2,h3,h4,h5,caption{break-after:avoid}
figure,tr,dl>div,.touchpoints>li{break-inside:avoid}
thead{display:table-header-group}
.scroll{overflow:visible}
th,td,tbody th{min-width:0}
main a::after{content:" (" attr(href) ")"}
}
"""


def style(accent: str | None) -> str:
    """Return the style sheet; the accent of a client colours lines alone, so that every text can be read."""
    brand = accent or _INK.brand
    return (
        f":root{{{_roles(LIGHT)};--brand:{brand}}}\n"
        f"@media screen and (prefers-color-scheme:dark){{:root{{{_roles(DARK)};--brand:{accent or DARK.link}}}}}"
        f"{_RULES}"
    )


def _roles(colours: PageColours) -> str:
    return ";".join(f"--{role}:{code}" for role, code in colours._asdict().items())
