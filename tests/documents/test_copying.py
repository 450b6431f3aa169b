"""What a reader of the file copies and finds is what was written, however a line was set."""

from __future__ import annotations

import random
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from kyodo_desktop.documents.page import A4, Flow, to_pdf
from kyodo_desktop.documents.paragraph import Style, lay
from tests.documents.setting import WORDS

POPPLER = shutil.which("pdftotext") or ""
NAMES = "𠮷田、葛\U000e0100城、髙橋、山﨑、渡邊\U000e0100、神\ufa19谷、か\u3099ま。"
WRITTEN = (
    "NPO法人とDXのPDCAサイクル、Wi-Fi完備の「公民館」・「診療所」（仮称）。「はい」「いいえ」で答え、"
    "A4用紙に20世帯、1,200円、第3回、令和9年3月31日の午後7時30分までと書いて、"
    "https://www.town.example.jp/bousai/2026/へ送ります。" + NAMES
)


def set_in(style: Style, width: float, text: str = WRITTEN * 3) -> bytes:
    flow = Flow(A4)
    flow.text(lay(text, style, width))
    return to_pdf(flow, "試し", lambda _number, _count: [])


@pytest.mark.parametrize("width", [150.0, 271.0, 333.0, A4.inner])
def test_no_space_comes_in_and_nothing_is_lost(width: float, text_of: Callable[[bytes], str]) -> None:
    pdf = set_in(Style("mincho", 12, 18, indent=1.0), width)
    assert text_of(pdf).replace("\n", "") == WRITTEN * 3


@pytest.mark.skipif(not POPPLER, reason="poppler is not installed")
@pytest.mark.parametrize("width", [150.0, 271.0, 333.0, A4.inner])
def test_nor_does_one_for_poppler(width: float, tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(set_in(Style("mincho", 12, 18, indent=1.0), width))
    done = subprocess.run([POPPLER, str(path), "-"], capture_output=True, text=True, check=True)
    assert "".join(done.stdout.split()) == WRITTEN * 3
    assert " " not in done.stdout.replace("\f", "").strip()


def test_a_title_set_wide_is_found_as_written(text_of: Callable[[bytes], str]) -> None:
    pdf = set_in(Style("mincho-bold", 25, 34, "center", spread=0.38), A4.inner, "役割分担合意書")
    assert text_of(pdf).strip() == "役割分担合意書"


def test_any_text_comes_out_as_it_went_in(text_of: Callable[[bytes], str]) -> None:
    source = random.Random(3)
    words = [word for word in WORDS if not set(word) & set(" \u3000")]
    for _ in range(12):
        text = "".join(source.choices(words, k=60))
        pdf = set_in(Style("mincho", 12, 18), source.choice([150.0, 240.0, 400.0]), text)
        assert text_of(pdf).replace("\n", "") == text
