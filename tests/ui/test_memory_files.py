"""Files in memory are found by Qt, each by its name, and nothing of them is on the disk."""

import os
from pathlib import Path

import pytest
from PySide6.QtCore import QDir, QFile
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication

from journeycanvas.theme.window import DARK, LIGHT
from journeycanvas.ui import look, memory_files


def read(path: str) -> bytes:
    file = QFile(path)
    assert file.open(QFile.OpenModeFlag.ReadOnly), path
    return bytes(file.readAll().data())


def test_each_file_is_found_by_its_name() -> None:
    contents = {f"file {number} é.txt": bytes([number]) * number for number in range(40)}

    paths = memory_files.paths_of("forty", contents)

    assert {name: read(path) for name, path in paths.items()} == contents
    assert sorted(QDir(":/forty").entryList()) == sorted(contents)


def test_arrows_of_fields_are_pictures_in_memory(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    look._arrow_files.cache_clear()

    for colours in (LIGHT, DARK):
        for path in look._arrow_files(colours.secondary).values():
            picture = QPixmap(path)
            assert (picture.width(), picture.height()) == (28, 28)
            middle = picture.toImage()
            assert any(middle.pixelColor(x, y).alpha() for x in range(28) for y in range(28))

    assert os.listdir(tmp_path) == []
