from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from kyodo_desktop.documents.write import write
from kyodo_desktop.errors import Trouble
from kyodo_desktop.text import troubles


def test_writes_the_bytes_and_leaves_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "合意書.pdf"
    path.write_bytes(b"old")
    write(b"%PDF new", path)
    assert path.read_bytes() == b"%PDF new"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no umask")
def test_others_may_read_what_their_folder_lets_them(tmp_path: Path) -> None:
    before = os.umask(0o022)
    try:
        write(b"%PDF", tmp_path / "a.pdf")
    finally:
        os.umask(before)
    assert (tmp_path / "a.pdf").stat().st_mode & 0o777 == 0o644


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(Trouble) as caught:
        write(b"%PDF", tmp_path / "nowhere" / "a.pdf")
    assert caught.value.key == "pdf.no_folder"


def test_a_place_that_cannot_be_written_keeps_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"old")

    def refuse(*_: object) -> None:
        raise PermissionError("in use")

    monkeypatch.setattr(os, "replace", refuse)
    with pytest.raises(Trouble) as caught:
        write(b"%PDF", path)
    assert caught.value.key == "pdf.not_written"
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other devices and few links")
def test_a_device_stays_a_device_and_a_link_a_link(tmp_path: Path) -> None:
    device = tmp_path / "device"
    os.mkfifo(device)
    with pytest.raises(Trouble) as caught:
        write(b"%PDF", device)
    assert caught.value.key == "pdf.not_written"
    assert device.is_fifo()
    (tmp_path / "folder").mkdir()
    link, target = tmp_path / "a.pdf", tmp_path / "folder" / "b.pdf"
    target.write_bytes(b"old")
    link.symlink_to(target)
    write(b"%PDF", link)
    assert link.is_symlink()
    assert target.read_bytes() == b"%PDF"


@pytest.mark.parametrize("key", ["pdf.no_folder", "pdf.not_written", "pdf.font_unreadable"])
def test_each_trouble_has_its_sentences(key: str) -> None:
    assert all(troubles.say(Trouble(key)))
    assert key in troubles.MESSAGES
