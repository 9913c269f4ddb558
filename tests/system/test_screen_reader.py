"""What a screen reader gets: the real window on a virtual screen, asked through AT-SPI over D-Bus."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, closing
from pathlib import Path
from typing import NamedTuple

import pytest
from jeepney import DBusAddress, Properties, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

from journeycanvas.storage.templates import open_sample
from journeycanvas.storage.writing import save

_LAUNCHER = Path("/usr/libexec/at-spi-bus-launcher")
_NEEDED = [name for name in ("Xvfb", "dbus-daemon") if shutil.which(name) is None]
_PATIENCE_S = 40.0
_ELSEWHERE = ("menu bar", "tool bar", "status bar", "popup menu")
_TREE, _WINDOW_COORDINATES = "tree", 1

pytestmark = pytest.mark.skipif(
    bool(_NEEDED) or not _LAUNCHER.exists(), reason="needs Xvfb, a D-Bus daemon and at-spi2-core"
)


class Thing(NamedTuple):
    """What AT-SPI tells of something: its role, name and description, where it is, and what is in it."""

    role: str
    name: str
    description: str
    box: tuple[int, int, int, int]
    inside: tuple["Thing", ...]


class Reader:
    """Asks the accessibility bus."""

    def __init__(self, bus: DBusConnection) -> None:
        self._bus = bus

    def ask(self, at: tuple[str, str], interface: str, method: str, *values: object, form: str = "") -> tuple:
        address = DBusAddress(at[1], bus_name=at[0], interface=f"org.a11y.atspi.{interface}")
        reply = self._bus.send_and_get_reply(new_method_call(address, method, form or None, values), timeout=10)
        assert reply.header.message_type.name == "method_return", reply.body
        return reply.body

    def text(self, at: tuple[str, str], name: str) -> str:
        address = DBusAddress(at[1], bus_name=at[0], interface="org.a11y.atspi.Accessible")
        reply = self._bus.send_and_get_reply(Properties(address).get(name), timeout=10)
        return str(reply.body[0][1])

    def inside(self, at: tuple[str, str]) -> list[tuple[str, str]]:
        (children,) = self.ask(at, "Accessible", "GetChildren")
        return [tuple(child) for child in children]

    def role(self, at: tuple[str, str]) -> str:
        return str(self.ask(at, "Accessible", "GetRoleName")[0])

    def thing(self, at: tuple[str, str]) -> Thing:
        (box,) = self.ask(at, "Component", "GetExtents", _WINDOW_COORDINATES, form="u")
        inside = tuple(self.thing(child) for child in self.inside(at))
        return Thing(self.role(at), self.text(at, "Name"), self.text(at, "Description"), tuple(box), inside)

    def find(self, at: tuple[str, str], role: str, name: str, *, depth: int = 12) -> tuple[str, str] | None:
        if self.role(at) == role and self.text(at, "Name") == name:
            return at
        for child in self.inside(at) if depth and self.role(at) not in _ELSEWHERE else ():
            found = self.find(child, role, name, depth=depth - 1)
            if found is not None:
                return found
        return None


@pytest.fixture(scope="module")
def canvas(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Thing]:
    """Return the canvas of the real program, which shows the sample, as AT-SPI tells of it."""
    folder = tmp_path_factory.mktemp("reader")
    file = folder / "shoes.journey"
    save(open_sample("running-shoes", "en"), file)
    with ExitStack() as running:

        def start(*command: str | Path, **given: object) -> subprocess.Popen:
            started = subprocess.Popen(command, text=True, env=env, stderr=subprocess.DEVNULL, **given)
            running.enter_context(started)
            running.callback(started.kill)
            return started

        env = {name: value for name, value in os.environ.items() if not name.startswith(("QT_", "DBUS_"))}
        env |= {"HOME": str(folder), "XDG_CONFIG_HOME": str(folder), "XDG_RUNTIME_DIR": str(folder)}
        env |= {"QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "LANG": "en_GB.UTF-8"}
        bus = start("dbus-daemon", "--session", "--print-address", "--nofork", stdout=subprocess.PIPE)
        env["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().strip()
        screen = start("Xvfb", "-displayfd", "1", "-screen", "0", "1400x900x24", stdout=subprocess.PIPE)
        env["DISPLAY"] = f":{screen.stdout.readline().strip()}"
        start(_LAUNCHER, "--launch-immediately", stdout=subprocess.DEVNULL)
        start(sys.executable, "-m", "journeycanvas", file, stdout=subprocess.DEVNULL)
        yield _asked(env["DBUS_SESSION_BUS_ADDRESS"])


def _asked(session_bus: str) -> Thing:
    ends = time.monotonic() + _PATIENCE_S
    root = ("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root")
    while True:
        try:
            with closing(open_dbus_connection(session_bus)) as session:
                where = DBusAddress("/org/a11y/bus", bus_name="org.a11y.Bus", interface="org.a11y.Bus")
                (address,) = session.send_and_get_reply(new_method_call(where, "GetAddress"), timeout=10).body
            with closing(open_dbus_connection(address)) as bus:
                reader = Reader(bus)
                found = reader.find(root, _TREE, "Journey map")
                if found is not None and reader.inside(found):
                    return reader.thing(found)
        except (OSError, AssertionError, TimeoutError, ValueError):
            if time.monotonic() > ends:
                raise
        assert time.monotonic() < ends, "the program does not appear on the accessibility bus"
        time.sleep(0.3)


def names(things: tuple[Thing, ...]) -> list[str]:
    return [thing.name for thing in things]


def group(canvas: Thing, name: str) -> Thing:
    return next(thing for thing in canvas.inside if thing.name == name)


def test_the_map_is_a_tree_of_its_head_its_stages_and_its_lanes(canvas: Thing) -> None:
    assert canvas.role == _TREE
    assert names(canvas.inside) == [
        *("Head of the map", "Stages", "Needs", "Journey and touchpoints", "Emotions", "Satisfaction"),
        *("Pain points", "Recommendations"),
    ]


def test_a_touchpoint_is_named_with_its_kind_its_stage_and_its_emotion_in_words(canvas: Thing) -> None:
    path = group(canvas, "Journey and touchpoints")

    assert any(name.startswith("Live chat, Delight, Consideration, Positive") for name in names(path.inside))
    assert any(name.startswith("Payment, Breaking point, Decision, Very negative") for name in names(path.inside))


def test_a_card_says_its_stage_and_its_place_in_the_lane(canvas: Thing) -> None:
    first = group(canvas, "Needs").inside[0]

    assert first.name == "Understand what gives good support"
    assert first.description == "Card, Awareness, 1 of 8"


def test_emotions_are_said_in_words_and_numbers(canvas: Thing) -> None:
    assert "Live chat, +1.3 Positive, Mark" in names(group(canvas, "Emotions").inside)


def test_things_stand_where_they_are_drawn(canvas: Thing) -> None:
    stages = [thing for thing in group(canvas, "Stages").inside if thing.description.startswith("Stage")]
    lefts = [thing.box[0] for thing in stages]

    assert lefts == sorted(lefts)
    assert len(set(lefts)) == 5
    assert canvas.box[0] <= lefts[0] < canvas.box[0] + canvas.box[2]
    assert all(thing.box[2] > 20 for thing in stages)
