"""docs/workshop.schema.json says what the program does: it is up to date, and every export satisfies it."""

import json
from pathlib import Path

import fastjsonschema
import pytest
from hypothesis import given, settings

from kyodo_desktop.exchange import schema, workshop_json
from tests.strategies import workshops

FILE = Path(__file__).parents[2] / "docs" / "workshop.schema.json"
accepts = fastjsonschema.compile(json.loads(FILE.read_text(encoding="utf-8")))


def test_the_papers_hold_the_schema_of_today():
    again = "python -m kyodo_desktop.exchange.schema > docs/workshop.schema.json"
    assert FILE.read_text(encoding="utf-8") == schema.text(), f"make it anew: {again}"


@settings(max_examples=10)
@given(workshops())
def test_what_is_exported_satisfies_the_schema(workshop):
    accepts(json.loads(workshop_json.write(workshop)))


@pytest.mark.parametrize(
    "spoil",
    [
        lambda document: document.update(format="other"),
        lambda document: document.update(more=[]),
        lambda document: document["workshop"].pop("title"),
        lambda document: document["workshop"].update(disclosure="secret"),
        lambda document: document["workshop"].update(round="1"),
        lambda document: document["agreements"].clear(),
        lambda document: document["agreements"][0].update(id="../x"),
        lambda document: document["agreements"][0].update(more=1),
        lambda document: document["meetings"][0].update(starts_at="19:00+09:00"),
        lambda document: document["meetings"][0].update(order="V0"),
    ],
)
def test_the_schema_can_say_no(spoil):
    document = {
        "format": workshop_json.FORMAT,
        "format_number": 1,
        "workshop": {"id": "w", "title": "t"},
        "agreements": [{"id": "g"}],
        "meetings": [{"id": "m", "order": "V", "starts_at": "19:00:00"}],
    }
    accepts(document)
    workshop_json.read(json.dumps(document).encode())
    spoil(document)
    with pytest.raises(fastjsonschema.JsonSchemaValueException):
        accepts(document)
