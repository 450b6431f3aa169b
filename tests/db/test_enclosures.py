"""What is kept by its content comes back to the byte, or is said to be gone or altered."""

import hashlib
import sqlite3
from contextlib import closing

import pytest

from kyodo_desktop.editor import Editor
from kyodo_desktop.errors import Trouble
from tests.db import values

PDF = b"%PDF-1.7 \x00\xff"


@pytest.fixture
def evening(open_here):
    library = open_here()
    library.create(values.sensible())
    opened = library.load("w")
    return library, Editor(opened.workshop, library.write, opened.past)


def test_the_same_bytes_come_back_and_are_kept_once(evening):
    library, editor = evening
    digest = editor.enclose(PDF, "application/pdf")
    assert editor.enclose(PDF, "application/pdf") == digest == hashlib.sha256(PDF).hexdigest()
    assert library.enclosure("w", digest) == PDF
    with closing(sqlite3.connect(library.path)) as plain:
        assert plain.execute("SELECT count(*) FROM enclosure").fetchone() == (1,)


def test_what_is_gone_or_altered_is_said(evening):
    library, editor = evening
    digest = editor.enclose(PDF, "application/pdf")
    with pytest.raises(Trouble, match=r"enclosure\.missing"):
        library.enclosure("w", "0" * 64)
    library.writer.flush()
    with closing(sqlite3.connect(library.path)) as plain, plain:
        plain.execute("UPDATE enclosure SET bytes = ?", (PDF + b"!",))
    with pytest.raises(Trouble, match=r"enclosure\.altered"):
        library.enclosure("w", digest)


def test_they_go_with_their_workshop(evening):
    library, editor = evening
    digest = editor.enclose(PDF, "application/pdf")
    library.writer.flush()
    library.remove("w")
    with pytest.raises(Trouble, match=r"enclosure\.missing"):
        library.enclosure("w", digest)
