"""The command line keeps its contract: exit codes, messages, and files that are whole or untouched."""

import errno
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest

from journeycanvas import cli, language
from journeycanvas.cli import main
from journeycanvas.exports import write as writing_exports
from journeycanvas.storage.reading import read
from journeycanvas.storage.templates import templates
from journeycanvas.storage.writing import dump, save
from tests.builders import journey_of, small, touchpoint

Told = Callable[[], tuple[str, str]]


@pytest.fixture
def told(capsys: pytest.CaptureFixture[str]) -> Told:
    def read_both() -> tuple[str, str]:
        printed = capsys.readouterr()
        return printed.out, printed.err

    return read_both


@pytest.fixture
def journey(tmp_path: Path) -> Path:
    path = tmp_path / "a.journey"
    save(small(), path)
    return path


def run(*words: str | Path, cwd: Path | None = None, **variables: str) -> subprocess.CompletedProcess[str]:
    environment = {key: value for key, value in os.environ.items() if key not in ("DISPLAY", "WAYLAND_DISPLAY")}
    return subprocess.run(
        [sys.executable, "-m", "journeycanvas", *map(os.fsencode, words)],
        cwd=cwd,
        env=environment | variables,
        capture_output=True,
        text=True,
        errors="surrogateescape",
        timeout=60,
        check=False,
    )


def test_help_is_given_without_slow_imports() -> None:
    program = (
        "import sys\n"
        "from journeycanvas.cli import main\n"
        "code = main(['--help'])\n"
        "slow = {'pydantic', 'PySide6', 'networkx', 'reportlab', 'pikepdf', 'uharfbuzz', 'xlsxwriter', 'pptx'}\n"
        "slow &= set(sys.modules)\n"
        "sys.exit(f'{code} {slow}' if code or slow else 0)\n"
    )

    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=False)

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("usage: journeycanvas [FILE]")


@pytest.mark.parametrize("action", ["new", "templates", "check", "export"])
def test_each_action_has_its_help(action: str, told: Told) -> None:
    assert main([action, "--help"]) == 0
    assert told()[0].startswith(f"usage: journeycanvas {action}")


def test_version_is_told(told: Told) -> None:
    assert main(["--version"]) == 0
    assert told()[0].startswith("Journey Canvas ")


@pytest.mark.parametrize(
    "words",
    [
        ["--nonsense"],
        ["check"],
        ["export", "a.journey"],
        ["export", "a.journey", "-o"],
        ["export", "a.journey", "-o", "a.docx"],
        ["export", "a.journey", "-o", "a.pdf", "--page", "A9"],
        ["export", "a.journey", "-o", "a.pdf", "--lang", "de"],
        ["new", "a.pdf"],
        ["new", "b.journey", "--template", "none"],
        ["templates", "extra"],
    ],
)
def test_wrong_use_is_told_in_one_line(words: list[str], told: Told) -> None:
    assert main(words) == 2

    out, err = told()
    assert out == ""
    assert err.startswith("Wrong use: ")
    assert err.count("\n") == 1


def test_wrong_use_is_told_in_french(told: Told) -> None:
    language.use("fr")

    assert main(["export", "a.journey"]) == 2

    assert told()[1].startswith("Mauvais usage\u00a0: il manque\u00a0:\u00a0-o/--output.")


def test_every_template_is_listed(told: Told) -> None:
    assert main(["templates"]) == 0

    lines = told()[0].splitlines()
    assert [line.split()[0] for line in lines] == [template.id for template in templates()]


@pytest.mark.parametrize("template", [template.id for template in templates()])
@pytest.mark.parametrize("spoken", ["fr", "en"])
def test_new_journey_begins_with_its_template(template: str, spoken: str, tmp_path: Path, told: Told) -> None:
    path = tmp_path / "new.journey"

    assert main(["new", str(path), "--template", template, "--lang", spoken]) == 0

    assert told() == ("", "")
    assert read(path).language == spoken


def test_new_journey_speaks_the_language_of_the_system(tmp_path: Path) -> None:
    done = run("new", tmp_path / "a.journey", LANG="fr_FR.UTF-8")

    assert done.returncode == 0
    assert read(tmp_path / "a.journey").language == "fr"


def test_new_never_replaces_a_file(journey: Path, told: Told) -> None:
    before = journey.read_bytes()

    assert main(["new", str(journey)]) == 4

    assert "there is a file of this name already" in told()[1]
    assert journey.read_bytes() == before


def test_new_in_a_folder_that_is_not_there_is_told(tmp_path: Path, told: Told) -> None:
    assert main(["new", str(tmp_path / "none" / "a.journey")]) == 4
    assert "the folder does not exist" in told()[1]


def test_check_of_valid_files_ends_well(journey: Path, told: Told) -> None:
    assert main(["check", str(journey)]) == 0
    assert told() == (f"{journey}: valid, nothing to note\n", "")


def test_check_prints_findings_and_still_ends_well(tmp_path: Path, told: Told) -> None:
    path = tmp_path / "a.journey"
    save(journey_of(touchpoint("t1", moment="irritant")), path)

    assert main(["check", str(path)]) == 0

    assert told()[0].splitlines() == [
        f"{path}: valid, 1 finding",
        '  warning: Nothing is recommended for "t1". (/touchpoints/0)',
    ]


def test_check_as_json_keeps_its_fields(tmp_path: Path, told: Told) -> None:
    path = tmp_path / "a.journey"
    save(journey_of(touchpoint("t1", moment="irritant")), path)

    assert main(["check", "--json", str(path), str(tmp_path / "none.journey")]) == 4

    valid, missing = json.loads(told()[0])
    assert valid == {
        "file": str(path),
        "valid": True,
        "error": None,
        "findings": [
            {
                "code": "unanswered_pain",
                "severity": "warning",
                "message": 'Nothing is recommended for "t1".',
                "pointer": "/touchpoints/0",
                "id": "t1",
            }
        ],
    }
    assert (missing["valid"], missing["error"]["code"], missing["findings"]) == (False, "missing", [])


def test_check_goes_on_after_a_bad_file(journey: Path, tmp_path: Path, told: Told) -> None:
    bad = tmp_path / "bad.journey"
    bad.write_bytes(b"")

    assert main(["check", str(bad), str(journey)]) == 3

    out, err = told()
    assert out == f"{journey}: valid, nothing to note\n"
    assert err.startswith(f'Could not open "{bad}": the file is empty.')


def test_missing_character_is_found(tmp_path: Path, told: Told) -> None:
    path = tmp_path / "a.journey"
    save(small().evolve(title="a \U00012000"), path)

    assert main(["check", str(path)]) == 0
    assert "U+12000): a box will stand in its place. (/title)" in told()[0]


def test_print_too_small_to_read_is_found(tmp_path: Path, told: Told) -> None:
    path = tmp_path / "a.journey"
    wide = small(60, stages=30)
    save(wide.evolve(page=wide.page.evolve(paper="A4")), path)

    assert main(["check", str(path)]) == 0
    assert "On A4, the smallest text is " in told()[0]


@pytest.mark.parametrize(("suffix", "start"), [("pdf", b"%PDF-"), ("svg", b"<?xml"), ("png", b"\x89PNG")])
def test_export_writes_the_format_of_the_suffix(suffix: str, start: bytes, journey: Path) -> None:
    before = journey.read_bytes()

    done = run("export", journey, "-o", journey.with_name(f"out.{suffix}"))

    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert journey.with_name(f"out.{suffix}").read_bytes().startswith(start)
    assert journey.read_bytes() == before
    assert len(list(journey.parent.iterdir())) == 2


def test_export_fits_the_paper_asked_for(journey: Path) -> None:
    out = journey.with_name("out.svg")

    assert main(["export", str(journey), "-o", str(out), "--page", "a3"]) == 0

    head = out.read_text(encoding="utf-8")[:600]
    assert 'width="1190.55' in head
    assert 'height="841.89' in head


def test_export_speaks_the_language_asked_for(journey: Path) -> None:
    out = journey.with_name("out.svg")

    assert main(["export", str(journey), "-o", str(out), "--lang", "fr"]) == 0

    assert 'lang="fr"' in out.read_text(encoding="utf-8")


def test_export_over_the_input_is_refused(journey: Path, told: Told) -> None:
    picture = journey.with_suffix(".svg")
    journey.rename(picture)
    before = picture.read_bytes()

    assert main(["export", str(picture), "-o", str(picture.parent / "." / picture.name)]) == 2

    assert "would replace the input" in told()[1]
    assert picture.read_bytes() == before


@pytest.mark.skipif(os.name != "posix", reason="links of POSIX")
def test_export_over_another_name_of_the_input_is_refused(journey: Path) -> None:
    other = journey.with_name("b.pdf")
    other.hardlink_to(journey)

    assert main(["export", str(journey), "-o", str(other)]) == 2


def test_export_that_cannot_be_written_leaves_the_old_file(
    journey: Path, told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = journey.with_name("out.svg")
    out.write_bytes(b"old")

    def fail(_number: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(writing_exports.os, "fsync", fail)
    code = main(["export", str(journey), "-o", str(out)])
    monkeypatch.undo()

    assert code == 4
    assert "the disk is full" in told()[1]
    assert out.read_bytes() == b"old"
    assert len(list(journey.parent.iterdir())) == 2


def test_picture_with_too_many_pixels_is_told(journey: Path) -> None:
    wide = small()
    page = wide.page.evolve(paper="custom", width_mm=20_000.0, height_mm=20_000.0)
    save(wide.evolve(page=page), journey)

    done = run("export", journey, "-o", journey.with_name("out.png"))

    assert done.returncode == 4
    assert "Choose a smaller paper" in done.stderr
    assert [path.name for path in journey.parent.iterdir()] == [journey.name]


@pytest.mark.skipif(sys.platform != "linux", reason="other systems do not have names that are no text")
def test_name_that_is_no_text_is_read_and_told(tmp_path: Path) -> None:
    name = os.fsencode(tmp_path) + b"/\xff\xe9.journey"
    with open(name, "wb") as file:
        file.write(dump(small()))

    valid = run("check", os.fsdecode(name))
    missing = run("check", "--json", os.fsdecode(name + b"x"))

    assert (valid.returncode, valid.stderr) == (0, "")
    assert missing.returncode == 4
    assert "Traceback" not in missing.stderr


@pytest.mark.parametrize("encoding", ["ascii", "utf-8", "cp1252"])
def test_french_is_printed_in_any_encoding(encoding: str) -> None:
    done = run("check", "none.journey", LANG="fr_FR.UTF-8", PYTHONIOENCODING=encoding, PYTHONUTF8="0")

    assert done.returncode == 4
    assert "Traceback" not in done.stderr


def test_name_that_begins_with_a_dash_is_read(tmp_path: Path) -> None:
    save(small(), tmp_path / "-a.journey")

    done = run("check", "--", "-a.journey", cwd=tmp_path)

    assert (done.returncode, done.stdout) == (0, "-a.journey: valid, nothing to note\n")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")
def test_pipe_is_refused_without_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.journey")

    done = run("check", tmp_path / "pipe.journey")

    assert done.returncode == 4
    assert "it is a pipe or a device" in done.stderr


def test_fault_of_our_own_is_told_without_traceback_and_text(
    journey: Path, told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_words: list[str]) -> int:
        raise RuntimeError("client secret")

    monkeypatch.setattr(cli, "_run", fail)

    assert main(["check", str(journey)]) == 1

    out, err = told()
    assert out == ""
    assert err.startswith("Journey Canvas met a fault of its own (RuntimeError, test_command_line.py:")
    assert "secret" not in err


def test_traceback_of_our_own_fault_is_shown_when_asked_for(
    journey: Path, told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_words: list[str]) -> int:
        raise RuntimeError

    monkeypatch.setattr(cli, "_run", fail)
    monkeypatch.setenv("JOURNEYCANVAS_DEBUG", "1")

    assert main(["check", str(journey)]) == 1
    assert "Traceback" in told()[1]


@pytest.mark.skipif(os.name != "posix", reason="pipes of POSIX")
def test_reader_that_stops_listening_is_no_fault() -> None:
    listening, speaking = os.pipe()
    os.close(listening)

    with os.fdopen(speaking, "wb") as pipe:
        done = subprocess.run(
            [sys.executable, "-m", "journeycanvas", "templates"],
            stdout=pipe,
            stderr=subprocess.PIPE,
            timeout=60,
            check=False,
        )

    assert (done.returncode, done.stderr) == (0, b"")


def test_a_file_opens_the_window(journey: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[list[str]] = []
    monkeypatch.setattr(cli, "_open_window", lambda names: opened.append(names) or 0)

    codes = [main([str(journey)]), main([]), main(["--", "-a.journey"])]

    assert (codes, opened) == ([0, 0, 0], [[str(journey)], [], ["-a.journey"]])


@pytest.mark.parametrize(("said", "width", "height"), [("914mm", None, 914.0), ("900x400mm", 900.0, 400.0)])
def test_export_takes_a_size_or_a_roll(journey: Path, said: str, width: float | None, height: float) -> None:
    out = journey.with_name("out.pdf")

    assert main(["export", str(journey), "-o", str(out), "--page", said]) == 0

    with pikepdf.open(out) as file:
        _left, _bottom, across, high = (float(edge) / 72 * 25.4 for edge in file.pages[0].MediaBox)
    assert high == pytest.approx(height, abs=0.1)
    assert across == pytest.approx(width, abs=0.1) if width else across > 1_000


@pytest.mark.parametrize("said", ["40mm", "21000mm", "0x400mm", "900x", "900 mm", "mm"])
def test_export_refuses_a_size_that_no_paper_has(journey: Path, said: str) -> None:
    assert main(["export", str(journey), "-o", str(journey.with_name("out.pdf")), "--page", said]) == 2
    assert not journey.with_name("out.pdf").exists()
