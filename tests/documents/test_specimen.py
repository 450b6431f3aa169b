from __future__ import annotations

import os
from pathlib import Path

import pypdfium2
from PIL import Image, ImageChops

from tests.documents.specimen import pdf

PICTURE = Path(__file__).parent / "golden" / "specimen-1.png"


def test_the_specimen_looks_as_it_did() -> None:
    """KYODO_DESKTOP_NEW_PICTURES=1 draws it anew: look at it before you commit."""
    document = pypdfium2.PdfDocument(pdf())
    try:
        assert len(document) == 1
        picture = document[0].render(scale=1.0, grayscale=True).to_pil()
    finally:
        document.close()
    if os.environ.get("KYODO_DESKTOP_NEW_PICTURES"):
        picture.save(PICTURE, optimize=True)
    with Image.open(PICTURE) as before:
        assert picture.size == before.size
        unlike = ImageChops.difference(picture, before).reduce(8).getextrema()[1]
        assert unlike < 24  # another release of PDFium may smooth edges otherwise
