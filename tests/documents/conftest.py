from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pypdfium2
import pytest


@pytest.fixture
def text_of() -> Callable[[bytes], str]:
    """The text of all pages as a reader copies it, without the places where lines end."""

    def read(pdf: bytes) -> str:
        return opened(pdf, lambda page: page.get_textpage().get_text_range())

    return read


def opened(pdf: bytes, read: Callable[[Any], str]) -> str:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return "".join(read(page) for page in document).replace("\r\n", "\n")
    finally:
        document.close()


@pytest.fixture
def pages_of() -> Callable[[bytes], int]:
    def count(pdf: bytes) -> int:
        document = pypdfium2.PdfDocument(pdf)
        try:
            return len(document)
        finally:
            document.close()

    return count
