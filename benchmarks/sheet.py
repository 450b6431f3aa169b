"""How long the two-page agreement takes, against a raw canvas that draws the same glyphs.

The raw side knows where every glyph goes. It registers the same faces the way
reportlab does it, writes each run of text at its place, and saves: no layout, no
rules, no marks. The other raw side (``own_faces``) does the same with this program's
own reading and embedding of fonts, so what remains is the price of layout and lines.

``archive_extra_ms`` is what elements, marks, metadata and colour profile cost (PDF/A-2u, PDF/UA-1): the same
sheet with and without them.

Cold is a whole process (``python -c``), warm is in a process that has made one before.
Both sides take turns in one run, so a busy machine slows both.
"""

from __future__ import annotations

import marshal
import os
import pickle
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any
from unittest import mock

from kyodo_desktop.documents import archive, fonts, page, pen
from kyodo_desktop.documents.agreement import agreement
from kyodo_desktop.documents.tags import DECORATION, Element
from kyodo_desktop.domain.sample import sample_workshop
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.paths import resource

RUNS = 15

OURS = """
import pickle, sys
from kyodo_desktop.documents.agreement import agreement
with open(sys.argv[1], "rb") as file:
    pdf = agreement(pickle.load(file)).pdf()
"""

STOCK = """
import io, marshal, sys
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

def register(faces):
    for name, path in faces.items():
        pdfmetrics.registerFont(TTFont(name, path))

def draw(job):
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=job["size"], pageCompression=1, invariant=1)
    for runs in job["pages"]:
        for font, size, x, y, gap, text in runs:
            shown = canvas.beginText(x, y)
            shown.setFont(font, size)
            shown.setCharSpace(gap)
            shown.textOut(text)
            canvas.drawText(shown)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()
"""

OWN_FACES = """
import marshal, sys
from functools import partial
from kyodo_desktop.documents.fonts import chain
from kyodo_desktop.documents.page import A4, Flow, to_pdf

def again(run, pen):
    font, size, x, y, gap, text = run
    pen.text(chain(font).shape(text), x, A4.height - y, size, gap)

with open(sys.argv[1], "rb") as file:
    job = marshal.load(file)
flow = Flow(A4)
flow.pages = [[partial(again, run) for run in runs] for runs in job["pages"]]
flow.papers = [A4] * len(flow.pages)
to_pdf(flow, "raw", lambda number, count: [])
"""

COLD_STOCK = (
    STOCK
    + """
with open(sys.argv[1], "rb") as file:
    job = marshal.load(file)
register(job["faces"])
draw(job)
"""
)


def recorded(workshop: Workshop) -> tuple[dict[str, Any], list[list[Any]]]:
    """Every run of text: for reportlab (font, size, x, y, gap, text), and as our pen was asked for it."""
    runs: list[list[Any]] = []
    calls: list[list[Any]] = []
    text, start = pen.Pen.text, pen.Pen.__init__

    def watch_start(self: pen.Pen, document: Any, height: float) -> None:
        start(self, document, height)
        runs.append([])
        calls.append([])

    def watch_text(
        self: pen.Pen, clusters: Any, x: float, y: float, size: float, gap: float = 0.0, gray: float = 0.0
    ) -> None:
        text(self, clusters, x, y, size, gap, gray)
        calls[-1].append((clusters, x, y, size, gap, gray))
        at = x
        for part in pen.runs_of(clusters):
            shown = "".join(cluster.text for cluster in part)
            runs[-1].append((part[0].font.name, size, at, page.A4.height - y, gap, shown))
            at += sum(cluster.width for cluster in part) * size / 1000 + gap * len(part)

    pen.Pen.text, pen.Pen.__init__ = watch_text, watch_start  # type: ignore[assignment, method-assign]
    try:
        agreement(workshop).pdf()
    finally:
        pen.Pen.text, pen.Pen.__init__ = text, start  # type: ignore[method-assign]
    used = sorted({font for page_runs in runs for font, *_ in page_runs})
    faces = {name: str(resource("fonts", fonts.FILES[name])) for name in used}
    return {"size": (page.A4.width, page.A4.height), "pages": runs, "faces": faces}, calls


def replay(calls: list[list[Any]]) -> bytes:
    """The same glyphs by our own pen, each where it was."""
    flow = page.Flow(page.A4)
    flow.pages = [[partial(_again, run) for run in page_calls] for page_calls in calls]
    flow.papers = [page.A4] * len(flow.pages)
    return page.to_pdf(flow, "raw", lambda _number, _count: [])


def _again(run: Any, to: pen.Pen) -> None:
    to.text(*run)


def bare(workshop: Workshop) -> bytes:
    """The sheet without what the archive and screen readers ask for."""
    with (
        mock.patch.object(pen.Pen, "_mark", _nothing),
        mock.patch.object(page.Flow, "tell", _decoration),
        mock.patch.object(page, "add_structure", _nothing),
        mock.patch.object(archive, "declare", _nothing),
    ):
        return agreement(workshop).pdf()


def _nothing(*_arguments: object) -> None:
    pass


def _decoration(*_arguments: object, **_named: object) -> Element:
    return DECORATION


def _seconds(work: Callable[[], object]) -> float:
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin


def _process(code: str, *arguments: str) -> None:
    root = str(Path(__file__).parents[1])
    subprocess.run(
        [sys.executable, "-c", code, *arguments], check=True, env=os.environ | {"PYTHONPATH": root}
    )


def _medians(sides: dict[str, Callable[[], object]]) -> dict[str, float]:
    """Milliseconds, the sides taking turns in changing order."""
    times: dict[str, list[float]] = {name: [] for name in sides}
    for run in range(RUNS + 1):
        for name in list(sides) if run % 2 else list(reversed(sides)):
            times[name].append(_seconds(sides[name]))
    return {name: statistics.median(each[1:]) * 1000 for name, each in times.items()}


def figures(workshop: Workshop | None = None) -> dict[str, float]:
    """The ratios that are promised, and the milliseconds they are made of."""
    workshop = workshop or sample_workshop()
    job, calls = recorded(workshop)
    scope: dict[str, Any] = {}
    exec(STOCK, scope)
    stock_faces = {f"stock {name}": path for name, path in job["faces"].items()}
    pages = [[(f"stock {font}", *rest) for font, *rest in runs] for runs in job["pages"]]
    scope["register"](stock_faces)
    warm = _medians(
        {
            "ours": lambda: agreement(workshop).pdf(),
            "bare": lambda: bare(workshop),
            "stock": partial(scope["draw"], job | {"pages": pages}),
            "own_faces": partial(replay, calls),
        }
    )
    with tempfile.TemporaryDirectory() as folder:
        value, drawn = Path(folder, "workshop"), Path(folder, "job")
        value.write_bytes(pickle.dumps(workshop))
        drawn.write_bytes(marshal.dumps(job))
        cold = _medians(
            {
                "ours": partial(_process, OURS, str(value)),
                "stock": partial(_process, COLD_STOCK, str(drawn)),
                "own_faces": partial(_process, OWN_FACES, str(drawn)),
            }
        )
    return {
        "archive_extra_ms": warm["ours"] - warm["bare"],
        "sheet_cold_ratio": cold["ours"] / cold["stock"],
        "sheet_warm_ratio": warm["ours"] / warm["stock"],
        "sheet_cold_ratio_own_faces": cold["ours"] / cold["own_faces"],
        "sheet_warm_ratio_own_faces": warm["ours"] / warm["own_faces"],
        "sheet_cold_ms": cold["ours"],
        "sheet_cold_stock_ms": cold["stock"],
        "sheet_cold_own_faces_ms": cold["own_faces"],
        "sheet_warm_ms": warm["ours"],
        "sheet_warm_stock_ms": warm["stock"],
        "sheet_warm_own_faces_ms": warm["own_faces"],
    }


if __name__ == "__main__":
    for name, value in figures().items():
        print(f"{name:32} {value:8.2f}")
