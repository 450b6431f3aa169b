"""The JSON Schema of a workshop file, made from the values so that it can never say anything else.

``python -m kyodo_desktop.exchange.schema`` prints it; docs/workshop.schema.json keeps it.
"""

from __future__ import annotations

import datetime as dt
import inspect
import json
import sys
import types
from enum import StrEnum
from typing import Any, Union, get_args, get_origin, get_type_hints

from kyodo_desktop.domain import codec, rows
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.exchange import enclosed, soundness
from kyodo_desktop.exchange.workshop_json import FORMAT, FORMAT_NUMBER

_CLOCK = r"[0-2][0-9]:[0-5][0-9]:[0-5][0-9](\.[0-9]{6})?"
_OFFSET = r"([+-][0-2][0-9]:[0-5][0-9])?"

_PLAIN: dict[object, dict[str, object]] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    float: {"type": "number"},
    bool: {"type": "boolean"},
    dt.date: {"type": "string", "format": "date"},
    # JSON Schema's own "time" wants an offset; a hall's clock has none.
    dt.time: {"type": "string", "pattern": f"^{_CLOCK}$"},
    dt.datetime: {"type": "string", "pattern": f"^[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}T{_CLOCK}{_OFFSET}$"},
}


def schema() -> dict[str, object]:
    """The schema (draft 7) of the file that ``workshop_json.write`` makes."""
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": FORMAT,
        "description": "One workshop, field for field. References are ids of rows in the same file.",
        "type": "object",
        "additionalProperties": False,
        "required": ["format", "format_number", rows.HEAD, "agreements"],
        "properties": {
            "format": {"const": FORMAT},
            "format_number": {"const": FORMAT_NUMBER},
            rows.HEAD: _row(rows.HEAD, Workshop),
            **{part: _part(part, cls) for part, cls in rows.PARTS.items()},
            enclosed.KEY: _enclosures(),
        },
    }


def text() -> str:
    """The schema as docs/workshop.schema.json holds it."""
    return json.dumps(schema(), ensure_ascii=False, indent=1) + "\n"


def _enclosures() -> dict[str, object]:
    fields = {
        "hash": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
        "media": {"enum": list(enclosed.MEDIA)},
        "bytes": {"type": "string", "contentEncoding": "base64"},
    }
    return {
        "type": "array",
        "items": {
            "type": "object",
            "description": "Bytes that a row names by their SHA-256: a printed edition, a signed page.",
            "additionalProperties": False,
            "required": sorted(fields),
            "properties": fields,
        },
    }


def _part(part: str, cls: type) -> dict[str, object]:
    exactly_one = {"minItems": 1, "maxItems": 1} if part == "agreements" else {}
    return {"type": "array", "items": _row(part, cls), **exactly_one}


def _row(part: str, cls: type) -> dict[str, object]:
    hints = get_type_hints(cls)
    return {
        "type": "object",
        "description": (inspect.getdoc(cls) or "").split("\n\n")[0].replace("\n", " "),
        "additionalProperties": False,
        "required": sorted(codec.required(part)),
        "properties": {name: _field(part, name, hints[name]) for name in rows.field_names(part)},
    }


def _field(part: str, name: str, hint: Any) -> dict[str, object]:
    found = _of_type(hint)
    if name == "id":
        found["pattern"] = f"^{soundness.ID_PATTERN}$"
    if name == "order":
        found["pattern"] = f"^{soundness.ORDER_PATTERN}$"
    targets = [t for r in rows.REFERENCES if (r.part, r.field) == (part, name) for t in r.targets]
    if targets:
        found["description"] = f"id of one of: {', '.join(targets)}"
    return found


def _of_type(hint: Any) -> dict[str, object]:
    if get_origin(hint) in (Union, types.UnionType):
        [inner] = [arg for arg in get_args(hint) if arg is not type(None)]
        return {"anyOf": [_of_type(inner), {"type": "null"}]}
    if get_origin(hint) is tuple:
        return {"type": "array", "items": {"type": "string"}}
    if issubclass(hint, StrEnum):
        return {"type": "string", "enum": [choice.value for choice in hint]}
    return dict(_PLAIN[hint])


if __name__ == "__main__":
    sys.stdout.write(text())
