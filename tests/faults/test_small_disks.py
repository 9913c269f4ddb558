"""A disk that is really full, and a disk whose power is cut at each step of a save; run by `make faults`."""

import os
from pathlib import Path

import pytest

from journeycanvas.storage.errors import SaveError
from journeycanvas.storage.reading import read
from journeycanvas.storage.writing import save
from tests.builders import large
from tests.faults import tracing
from tests.faults.programs.writers import JOURNEYS, NEW, OLD, WRITERS, journey_of
from tests.faults.small_disks import cut_power, ext4, mounted

pytestmark = [pytest.mark.slow, pytest.mark.skipif(os.name != "posix", reason="mounts disks of Linux")]


@pytest.mark.parametrize("kind", ["tmpfs", "ext4"])
def test_full_disk_keeps_the_old_file(kind: str, tmp_path: Path) -> None:
    image = ext4(tmp_path / "image", megabytes=4) if kind == "ext4" else None
    with mounted(kind, tmp_path, image=image, options="" if image else "size=1m") as disk:
        path = disk / "a.journey"
        save(JOURNEYS[OLD], path)
        before = path.read_bytes()
        _fill(disk / "filler")

        with pytest.raises(SaveError) as caught:
            save(large(500), path)

        assert caught.value.code == "disk_full"
        assert path.read_bytes() == before
        assert {each.name for each in disk.iterdir()} - {"lost+found"} == {"a.journey", "filler"}
        (disk / "filler").unlink()
        save(large(500), path)
        assert read(path) == large(500)


def _fill(path: Path) -> None:
    """Leave a few blocks, so that the beginning of a journey finds room and the rest does not."""
    with open(path, "wb", buffering=0) as file:
        try:
            while True:
                file.write(bytes(4096))
        except OSError:
            file.truncate(max(0, os.path.getsize(path) - 5 * 4096))


@pytest.mark.skipif(not tracing.is_there(), reason="needs strace: `make faults` says how to install it")
def test_power_cut_at_each_step_leaves_the_old_or_the_new(tmp_path: Path) -> None:
    ends = set()
    with tracing.saver("save", tmp_path) as saver:
        calls = _calls(saver, tmp_path)
        for call in [*calls, None]:
            image = ext4(tmp_path / "image", megabytes=8)
            with mounted("ext4", tmp_path, image=image) as disk:
                WRITERS["save"].write(disk, OLD)
                inject = f"{call.name}:signal=KILL:when={call.number}" if call else ""
                outcome = saver.write(disk, inject=inject)
                cut_power(disk)
            with mounted("ext4", tmp_path, image=image) as disk:
                found = journey_of(disk)
                assert found in JOURNEYS, f"after {call}"
                assert outcome.said == ("died" if call else "saved")
                assert call or found == JOURNEYS[NEW]
                ends.add(JOURNEYS.index(found))
    assert ends == {OLD, NEW}


@pytest.mark.skipif(not tracing.is_there(), reason="needs strace: `make faults` says how to install it")
def test_power_cut_shows_what_a_saver_without_syncing_loses(tmp_path: Path) -> None:
    with tracing.saver("without fsync", tmp_path) as saver:
        image = ext4(tmp_path / "image", megabytes=8)
        with mounted("ext4", tmp_path, image=image, options="noauto_da_alloc") as disk:
            WRITERS["save"].write(disk, OLD)
            assert saver.write(disk).said == "saved"
            cut_power(disk)
        with mounted("ext4", tmp_path, image=image) as disk:
            content = (disk / "a.journey").read_bytes()
    assert not content.strip(b"\0")


def _calls(saver: tracing.Saver, scratch: Path) -> list[tracing.Call]:
    folder = scratch / "whole"
    folder.mkdir()
    WRITERS["save"].write(folder, OLD)
    saver.write(folder)
    return saver.calls()
