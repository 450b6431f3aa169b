"""A workshop goes out as JSON and comes back whole; anything else is refused with its place."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace

import pytest
from hypothesis import given, settings

from kyodo_desktop.domain import rows
from kyodo_desktop.domain.agreement_values import Agreement, Edition
from kyodo_desktop.domain.choices import Phase, RoleLevel
from kyodo_desktop.domain.workshop import Activity, Actor, Card, Participant, Role, Workshop
from kyodo_desktop.errors import Refused
from kyodo_desktop.exchange import workshop_json
from kyodo_desktop.exchange.renew import renewed
from kyodo_desktop.text import exchange as words
from tests.strategies import workshops

EVENING = Workshop(
    id="w",
    title="𠮷野の会",
    agreements=(Agreement(id="g"),),
    actors=(Actor(id="a", name="自治会"),),
    participants=(Participant(id="p", name="神\ufa19葛󠄀髙", actor_id="a"), Participant(id="q", name="個人")),
    cards=(Card(id="c", order="V", text="<b>米</b> & 坂\n二行目"),),
    activities=(Activity(id="t", order="V", phase=Phase.DO, what="運ぶ"),),
    roles=(Role(id="r", activity_id="t", actor_id="a", level=RoleLevel.LEAD),),
)


def plain(workshop=EVENING):
    return json.loads(workshop_json.write(workshop))


def refusal(data):
    if not isinstance(data, bytes):
        data = json.dumps(data).encode()
    with pytest.raises(Refused) as caught:
        workshop_json.read(data)
    sentence = words.REFUSALS[caught.value.key](**caught.value.args_)
    assert words.NOTHING_TAKEN in sentence
    return caught.value.key, caught.value.args_, sentence


@settings(max_examples=40)
@given(workshops())
def test_nothing_is_lost_on_the_way(workshop):
    data = workshop_json.write(workshop)
    assert workshop_json.read(data) == workshop
    assert workshop_json.write(workshop_json.read(data)) == data


@settings(max_examples=15)
@given(workshops())
def test_a_second_copy_differs_in_nothing_but_its_identity(workshop):
    copy = renewed(workshop)
    assert workshop_json.read(workshop_json.write(copy)) == copy  # still sound
    ours, theirs = _ids(workshop), _ids(copy)
    assert not set(ours) & set(theirs)
    assert len(set(theirs)) == len(ours)
    assert _without_identity(copy) == _without_identity(workshop)


def _ids(workshop):
    return [workshop.id, *(row.id for part in rows.PARTS for row in rows.all_rows(workshop, part))]


def _without_identity(workshop):
    """Ids replaced by what they stand for: the number of the row in the file, references included."""
    document = json.loads(workshop_json.write(workshop))
    document["workshop"]["id"] = ""
    numbers = {}
    for part in rows.PARTS:  # rows of the same order are sorted by id, which differs
        document[part].sort(key=lambda row: json.dumps(_said(row), sort_keys=True))
    for part in rows.PARTS:
        numbers |= {row["id"]: f"{part} {json.dumps(_said(row), sort_keys=True)}" for row in document[part]}
    for part in rows.PARTS:
        for row in document[part]:
            row.pop("origin_id", None)
            for name, value in row.items():
                if name == "id" or (name.endswith("_id") and value):
                    row[name] = numbers.get(value, value)
        document[part].sort(key=lambda row: json.dumps(row, sort_keys=True))
    return document


def _said(row):
    return {name: value for name, value in row.items() if name != "id" and not name.endswith("_id")}


def test_a_copy_of_a_party_remembers_which_one_it_was():
    first = renewed(EVENING)
    assert first.actors[0].origin_id == "a"
    assert renewed(first).actors[0].origin_id == "a"
    assert first.participants[0].actor_id in {first.actors[0].id, None}


def test_the_file_is_plain_to_read_and_always_the_same():
    data = workshop_json.write(EVENING)
    assert data == workshop_json.write(replace(EVENING, revision=9))
    assert "𠮷野の会".encode() in data
    assert list(plain())[:4] == ["format", "format_number", "workshop", "agreements"]


def test_what_is_left_out_takes_its_default():
    document = plain()
    del document["cards"], document["workshop"]["theme"]
    assert workshop_json.read(json.dumps(document).encode()).cards == ()


def test_a_byte_order_mark_does_no_harm():
    assert workshop_json.read(b"\xef\xbb\xbf" + workshop_json.write(EVENING)) == EVENING


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (b"", "json.broken"),
        (b"{}", "json.no_workshop"),
        (b"[1, 2]", "json.no_workshop"),
        (b'"kyodo-desktop workshop"', "json.no_workshop"),
        (b'{"format": "other"}', "json.no_workshop"),
        (b'{"format": "kyodo-desktop workshop"}', "json.no_workshop"),
        (b'{"format": "kyodo-desktop workshop", "format_number": true}', "json.no_workshop"),
        (b'{"format": "kyodo-desktop workshop", "format_number": 2}', "json.newer"),
        (b'{"format": "kyodo-desktop workshop", "format_number": 1}', "json.no_row"),
        ("氏名,所属\n山田,自治会".encode("cp932"), "json.not_utf8"),
        (workshop_json.write(EVENING).decode().encode("utf-16"), "json.not_utf8"),
        (b"SQLite format 3\0", "json.broken"),
        (workshop_json.write(EVENING)[:-40], "json.broken"),
        (b"[" * 200_000, "json.too_deep"),
        (b'{"a":' * 200_000, "json.too_deep"),
        (b" " * (workshop_json.LARGEST + 1), "json.too_large"),
        (b'{"format": 1, "format": "kyodo-desktop workshop", "format_number": 1}', "json.named_twice"),
        (b"\xed\xa1\x82", "json.not_utf8"),
    ],
)
def test_a_file_that_is_no_workshop(data, key):
    assert refusal(data)[0] == key


def test_a_newer_file_says_its_number():
    assert "7" in refusal({"format": workshop_json.FORMAT, "format_number": 7})[2]


def spoilt(part, row, **fields):
    document = plain()
    target = document[part] if part == rows.HEAD else document[part][row - 1]
    target.update(fields)
    return document


@pytest.mark.parametrize(
    ("document", "key", "place"),
    [
        (spoilt("participants", 2, actor_id="z"), "json.dangling", ("participants", 2, "actor_id")),
        (spoilt("participants", 1, actor_id="p"), "json.dangling", ("participants", 1, "actor_id")),
        (spoilt("participants", 2, id="p"), "json.id_twice", ("participants", 2, None)),
        (spoilt("cards", 1, id="a"), "json.id_twice", ("cards", 1, None)),
        (spoilt("cards", 1, id="../x"), "json.bad_field", ("cards", 1, "id")),
        (spoilt("cards", 1, id=""), "json.bad_field", ("cards", 1, "id")),
        (spoilt("workshop", 0, id="秘"), "json.bad_field", ("workshop", 0, "id")),
        (spoilt("cards", 1, order="V0"), "json.bad_field", ("cards", 1, "order")),
        (spoilt("cards", 1, order="あ"), "json.bad_field", ("cards", 1, "order")),
        (spoilt("cards", 1, text=5), "json.bad_field", ("cards", 1, "text")),
        (spoilt("cards", 1, text=None), "json.bad_field", ("cards", 1, "text")),
        (spoilt("cards", 1, text=[[[]]]), "json.bad_field", ("cards", 1, "text")),
        (spoilt("cards", 1, private=1), "json.bad_field", ("cards", 1, "private")),
        (spoilt("cards", 1, x="5"), "json.bad_field", ("cards", 1, "x")),
        (spoilt("cards", 1, x=True), "json.bad_field", ("cards", 1, "x")),
        (spoilt("cards", 1, x=float("nan")), "json.bad_field", ("cards", 1, "x")),
        (spoilt("cards", 1, x=float("inf")), "json.bad_field", ("cards", 1, "x")),
        (spoilt("cards", 1, x=10**400), "json.bad_field", ("cards", 1, "x")),
        (spoilt("workshop", 0, round=2**63), "json.bad_field", ("workshop", 0, "round")),
        (spoilt("workshop", 0, round=1.0), "json.bad_field", ("workshop", 0, "round")),
        (
            spoilt("workshop", 0, keep_until="令和元年2月30日"),
            "json.bad_field",
            ("workshop", 0, "keep_until"),
        ),
        (spoilt("workshop", 0, keep_until="2026-02-30"), "json.bad_field", ("workshop", 0, "keep_until")),
        (spoilt("workshop", 0, keep_until="20260620"), "json.bad_field", ("workshop", 0, "keep_until")),
        (spoilt("workshop", 0, disclosure="秘密"), "json.bad_field", ("workshop", 0, "disclosure")),
        (spoilt("workshop", 0, purpose_checks="x"), "json.bad_field", ("workshop", 0, "purpose_checks")),
        (spoilt("workshop", 0, title="秘密\0"), "json.bad_letter", ("workshop", 0, "title")),
        (
            spoilt("workshop", 0, purpose_checks=["\x1b[2J"]),
            "json.bad_letter",
            ("workshop", 0, "purpose_checks"),
        ),
        (spoilt("participants", 1, name="秘密\ud842"), "json.bad_letter", ("participants", 1, "name")),
        (spoilt("participants", 1, name="秘密\uffff"), "json.bad_letter", ("participants", 1, "name")),
        (spoilt("participants", 1, name="秘密\u202e"), "json.bad_letter", ("participants", 1, "name")),
        (spoilt("participants", 1, name="秘密\r"), "json.bad_letter", ("participants", 1, "name")),
        (spoilt("participants", 1, name="秘密" * 9999), "json.too_long", ("participants", 1, "name")),
        (spoilt("roles", 1, 秘密="x"), "json.unknown_field", ("roles", 1, None)),
        (spoilt("workshop", 0, revision=4), "json.unknown_field", ("workshop", 0, None)),
    ],
)
def test_a_refusal_names_the_place_and_never_the_text(document, key, place):
    found, args, sentence = refusal(document)
    assert (found, (args["part"], args["row"], args.get("field"))) == (key, place)
    assert "秘" not in sentence
    assert "z" not in args.values()


def test_further_ways_to_be_unsound():
    document = plain()
    document["roles"].append({**document["roles"][0], "id": "r2"})
    assert refusal(document)[:2] == ("json.pair_twice", {"part": "roles", "row": 2})
    document = plain()
    document["agreements"] = []
    assert refusal(document)[0] == "json.one_agreement"
    document = plain()
    document["秘密"] = []
    assert refusal(document)[0] == "json.unknown_part"
    document = plain()
    document["cards"] = [0] * (workshop_json.MOST_ROWS + 1)
    assert refusal(document)[0] == "json.too_many"
    document["cards"] = {"0": {}}
    assert refusal(document)[0] == "json.no_rows"
    document["cards"] = ["米"]
    assert refusal(document)[0] == "json.no_row"
    document["cards"] = [{"id": "c", "order": "V"}]
    assert refusal(document)[:2] == ("json.missing_field", {"part": "cards", "row": 1, "field": "text"})


def test_a_field_that_stands_twice_is_refused():
    data = workshop_json.write(EVENING).replace(b'"id": "c",', b'"id": "c",\n"text": "x",')
    assert refusal(data)[:2] == ("json.named_twice", {"part": "cards", "row": 1})


def test_an_edition_whose_words_were_changed_is_refused():
    edition = Edition(
        id="e", number=1, frozen_on=dt.date(2026, 6, 20), format=1, canonical="{}", digest="0" * 64
    )
    assert refusal(workshop_json.write(replace(EVENING, editions=(edition,))))[0] == "json.edition_altered"


def test_every_refusal_has_its_own_sentence():
    args = {"part": "cards", "row": 3, "field": "text", "kind": "bidi", "limit": 9, "found": 0, "line": 4}
    args |= {"megabytes": 64, "most": 5, "number": 2}
    sentences = set()
    for make in words.REFUSALS.values():
        names = make.__code__.co_varnames[: make.__code__.co_argcount]
        sentences.add(make(**{name: args[name] for name in names}))
    assert len(sentences) == len(words.REFUSALS)
    assert set(words.PART_NAMES) == {rows.HEAD, *rows.PARTS}
