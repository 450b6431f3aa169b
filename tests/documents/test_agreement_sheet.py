from __future__ import annotations

import datetime as dt
import hashlib
import os
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from hypothesis import given, settings
from PIL import Image, ImageChops

from kyodo_desktop.documents.agreement import agreement
from kyodo_desktop.documents.catalogue import (
    DOCUMENTS,
    OF_THE_AGREEMENT,
    SHEETS,
    glyph_findings,
    missing_glyphs,
)
from kyodo_desktop.domain import actors, clauses, roles, rows, setting_aside
from kyodo_desktop.domain.agreement import set_sign_mode
from kyodo_desktop.domain.canonical import check_number
from kyodo_desktop.domain.choices import ActorKind, Consent, Phase, RoleLevel, SignMode
from kyodo_desktop.domain.create import new_workshop
from kyodo_desktop.domain.sample import sample_workshop
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.text import sheet as sheet_words
from tests.strategies import workshops

GOLDEN = Path(__file__).parent / "golden"
SAMPLE = sample_workshop()
WITH_ROLES = ("agreement", "role-sheet")
Read = Callable[[bytes], str]
NAMES = [
    "𠮷田 一",
    "葛\U000e0100城 二",
    "髙橋 三",
    "山﨑 四",
    "𡈽方 五",
    "渡邊\U000e0100 六",
    "か\u3099ま 七",
]


def digest(pdf: bytes) -> str:
    return hashlib.sha256(pdf).hexdigest()


def test_the_sample_fills_two_pages(pages_of: Callable[[bytes], int]) -> None:
    assert pages_of(agreement(SAMPLE).pdf()) == 2


def test_everybody_is_found_in_the_text(text_of: Read) -> None:
    text = text_of(agreement(SAMPLE).pdf())
    for person in SAMPLE.participants:
        assert person.name in text
    for actor in SAMPLE.actors:
        assert actor.name in text
        assert f"{actor.representative_title}　{actor.representative}" in text
    for activity in SAMPLE.activities:
        assert activity.what in text
    assert text.count("◎") == sum(role.level is RoleLevel.LEAD for role in SAMPLE.roles) + 1  # and the legend
    assert check_number(SAMPLE) in text
    assert "1 / 2" in text
    assert "2 / 2" in text


@pytest.mark.parametrize("heading", [clause for clause in clauses.clauses_in_force(SAMPLE) if clause.number])
def test_every_clause_has_its_number_and_heading(heading: clauses.ClauseInForce, text_of: Read) -> None:
    assert f"第{heading.number}条　{heading.title}" in text_of(agreement(SAMPLE).pdf())


def test_names_come_out_exactly_as_written(text_of: Read) -> None:
    people = tuple(
        replace(person, name=name) for person, name in zip(SAMPLE.participants, NAMES, strict=False)
    )
    parties = tuple(
        replace(actor, name=f"{name}の会") for actor, name in zip(SAMPLE.actors, NAMES, strict=False)
    )
    text = text_of(agreement(replace(SAMPLE, participants=people, actors=parties)).pdf())
    for name in NAMES:
        assert name in text
    for actor in parties:
        assert actor.name in text


def test_the_same_content_gives_the_same_bytes() -> None:
    assert agreement(SAMPLE).pdf() == agreement(SAMPLE).pdf()


def test_the_same_bytes_from_another_process(tmp_path: Path) -> None:
    import pickle

    value = tmp_path / "workshop"
    value.write_bytes(pickle.dumps(SAMPLE))
    program = (
        "import hashlib, pickle, sys\n"
        "from kyodo_desktop.documents.catalogue import DOCUMENTS\n"
        "workshop = pickle.load(open(sys.argv[1], 'rb'))\n"
        "for make in reversed(DOCUMENTS.values()):\n"
        "    print(hashlib.sha256(make(workshop)).hexdigest())\n"
    )
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", program, str(value)],
        env=os.environ | {"PYTHONHASHSEED": "4711"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.split() == [digest(make(SAMPLE)) for make in reversed(DOCUMENTS.values())]


def test_what_the_file_says_about_itself() -> None:
    pdf = agreement(SAMPLE).pdf()
    document = pypdfium2.PdfDocument(pdf)
    about = document.get_metadata_dict()
    document.close()
    assert about["Title"] == f"{SAMPLE.title}　役割分担合意書"
    assert about["Author"] == ""
    assert about["CreationDate"] == about["ModDate"] == ""
    assert b"/Lang (ja-JP)" in pdf
    assert b"Helvetica" not in pdf


def test_what_is_open_makes_a_draft(text_of: Read) -> None:
    open_goal = replace(SAMPLE, goals=(replace(SAMPLE.goals[0], due=""), *SAMPLE.goals[1:]))
    assert "（案）" not in text_of(agreement(SAMPLE).pdf())
    text = text_of(agreement(open_goal).pdf())
    assert text.count("第1版（案）") == 2
    assert "役割分担合意書 （案）" in text


def test_what_is_set_aside_stands_before_the_closing_words_if_people_so_choose(text_of: Read) -> None:
    goal = SAMPLE.goals[0]
    bare = rows.edit(SAMPLE, "goals", goal.id, target="")
    for printed in (False, True):
        aside = setting_aside.set_aside(
            bare, "goal.incomplete:target", goal.id, "秋に決める", printed=printed
        )
        text = text_of(agreement(aside).pdf())
        assert "（案）" not in text
        assert ("見送ったこと" in text) is printed
    line = text.index(f"・目標1「{goal.what}」のどれだけ：秋に決める")
    assert text.index("見送ったこと") < line < text.index("この合意のしるしとして")


def test_who_has_not_agreed_to_be_named_is_only_counted(text_of: Read) -> None:
    first, second, third, *others = SAMPLE.participants
    shy = (
        replace(first, name="内緒 一", consent_record=Consent.NO),
        replace(second, name="内緒 二", consent_name=Consent.NO),
        replace(third, name="内緒 三", consent_record=Consent.NOT_ASKED),
        *others,
    )
    text = text_of(agreement(replace(SAMPLE, participants=shy)).pdf())
    assert "内緒" not in text
    assert "3人" in text


def test_who_could_not_come_stands_apart(text_of: Read) -> None:
    line = next(line for line in text_of(agreement(SAMPLE).pdf()).split("\n") if "こられなかった" in line)
    assert "大迫 定男" in line
    assert "有村 重雄" not in line


def test_a_blank_agreement_can_be_filled_in_by_hand(text_of: Read, pages_of: Callable[[bytes], int]) -> None:
    pdf = agreement(new_workshop("足の会")).pdf()
    text = text_of(pdf)
    assert pages_of(pdf) == 2
    for words in ("（案）", "令和　　　年　　　月　　　日", "企画", "改善", "主体の名前"):
        assert words in text


@pytest.mark.parametrize(
    ("mode", "label", "seals"),
    [
        (SignMode.NAME_ONLY, "氏名", 0),
        (SignMode.HANDWRITTEN, "自署", 0),
        (SignMode.EITHER, "署名", 6),
        (SignMode.SEAL, "押印", 6),
    ],
)
def test_how_the_parties_sign(mode: SignMode, label: str, seals: int, text_of: Read) -> None:
    text = text_of(agreement(set_sign_mode(SAMPLE, mode)).pdf())
    assert label in text
    rings = [line for line in text.split("\n") if line.endswith("印") and len(line) < 5]
    assert (
        sum(line not in (sheet_words.ACROSS_PAGES, sheet_words.ACROSS_ORIGINALS) for line in rings) == seals
    )


def crowd(parties: int, activities: int) -> Workshop:
    workshop = new_workshop("大きな会", dt.date(2026, 6, 20))
    kinds = [kind for kind in ActorKind if kind is not ActorKind.RESIDENT]
    for n in range(parties):
        workshop = actors.add(workshop, f"第{n + 1}の会", kinds[n % len(kinds)], f"{n:02}")
    for n in range(activities):
        workshop = roles.add_activity(workshop, f"仕事その{n + 1}。", list(Phase)[n * 4 // activities])
    for n, activity in enumerate(roles.in_order(workshop)):
        for actor in actors.in_order(workshop)[n % 3 :: 3]:
            workshop = roles.set_level(workshop, activity.id, actor.id, RoleLevel.COOPERATE)
    return workshop


@pytest.mark.parametrize("name", OF_THE_AGREEMENT)
@pytest.mark.parametrize(("parties", "activities"), [(2, 3), (15, 60), (40, 4)])
def test_any_number_of_parties_and_activities(
    name: str, parties: int, activities: int, text_of: Read
) -> None:
    workshop = crowd(parties, activities)
    text = text_of(DOCUMENTS[name](workshop))
    for n in range(1, activities + 1):
        assert f"仕事その{n}。" in text
    assert text.count("○") >= len(workshop.roles)
    if name == "agreement":
        for actor in workshop.actors:
            assert actor.name in text


def test_a_clause_of_ten_thousand_characters(text_of: Read) -> None:
    clause = next(clause for clause in SAMPLE.clauses if clause.key == "respect")
    long = "".join(f"{n}つ目の約束です。" for n in range(900))
    text = text_of(agreement(clauses.write(SAMPLE, clause.id, long)).pdf())
    assert "899つ目の約束です。" in text.replace("\n", "")


@pytest.mark.parametrize("name", list(DOCUMENTS))
def test_everything_as_long_as_it_may_be(name: str, text_of: Read) -> None:
    workshop = crowd(15, 2)
    first, *others = workshop.actors
    long = replace(first, name="名" * 200, short_name="短" * 200, crest="一二三四", address="住所。" * 600)
    workshop = replace(workshop, title="題" * 200, actors=(long, *others))
    text = text_of(DOCUMENTS[name](workshop)).replace("\n", "")
    if name == "agreement":
        assert text.count("住所。") == 600
        assert text.count("名") >= 200


HOSTILE = '<b>太字</b> &amp; <img src="/etc/passwd"> </para>'


def test_mark_up_is_text(text_of: Read) -> None:
    workshop = replace(SAMPLE, title=HOSTILE, purpose=HOSTILE)
    pdf = agreement(workshop).pdf()
    assert text_of(pdf).replace("\n", "").count(HOSTILE) >= 2
    assert b"/XObject" not in pdf


@pytest.mark.parametrize("character", ["\u202e", "😀", "\x00", "\ud800", "\U000f0000"])
def test_a_character_without_a_glyph_is_a_geta_mark_and_named(character: str, text_of: Read) -> None:
    first, *others = SAMPLE.participants
    workshop = replace(SAMPLE, participants=(replace(first, name=f"有村{character}重雄"), *others))
    assert "有村〓重雄" in text_of(agreement(workshop).pdf())
    (missing,) = missing_glyphs(workshop)
    assert missing.character == character
    assert f"有村{character}重雄" in missing.text
    (finding,) = glyph_findings(workshop)
    assert finding.place == ("participants", first.id, "name")
    assert finding.args == {"character": character, "name": f"有村{character}重雄"}


def test_the_sample_lacks_no_glyph() -> None:
    assert missing_glyphs(SAMPLE) == ()


@given(workshops())
@settings(max_examples=12)
def test_any_workshop_can_be_printed(workshop: Workshop) -> None:
    workshop = replace(
        workshop,
        meetings=workshop.meetings or SAMPLE.meetings,
        agreements=workshop.agreements or SAMPLE.agreements,
    )
    for make in DOCUMENTS.values():
        assert make(workshop).startswith(b"%PDF")


def test_words_of_a_role_are_printed(text_of: Read) -> None:
    role = SAMPLE.roles[0]
    workshop = replace(SAMPLE, roles=(replace(role, words="会場を貸す"), *SAMPLE.roles[1:]))
    for name in OF_THE_AGREEMENT:
        assert "会場を貸す" in text_of(DOCUMENTS[name](workshop)).replace("\n", "")


def pictures(pdf: bytes) -> list[Image.Image]:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [page.render(scale=0.6, grayscale=True).to_pil() for page in document]
    finally:
        document.close()


def unlike(picture: Image.Image, before: Image.Image) -> int:
    """How dark the difference is in its worst place, 8 pixels wide: 0 alike, 255 black for white."""
    return int(ImageChops.difference(picture, before).reduce(8).getextrema()[1])


@pytest.mark.parametrize("name", list(SHEETS))
def test_the_pages_look_as_they_did(name: str) -> None:
    """KYODO_DESKTOP_NEW_PICTURES=1 draws the pictures in golden/ anew: look at them before you commit."""
    for number, picture in enumerate(pictures(DOCUMENTS[name](SAMPLE)), 1):
        path = GOLDEN / f"{name}-{number}.png"
        if os.environ.get("KYODO_DESKTOP_NEW_PICTURES"):
            picture.save(path, optimize=True)
        with Image.open(path) as before:
            assert picture.size == before.size
            assert unlike(picture, before) < 24  # another release of PDFium may smooth edges otherwise


def test_a_missing_mark_would_be_seen() -> None:
    lead = next(role for role in SAMPLE.roles if role.level is RoleLevel.LEAD)
    without = tuple(role for role in SAMPLE.roles if role is not lead)
    (picture,) = pictures(DOCUMENTS["role-sheet"](replace(SAMPLE, roles=without)))
    with Image.open(GOLDEN / "role-sheet-1.png") as before:
        assert unlike(picture, before) > 30


def test_a_little_too_much_is_set_closer(pages_of: Callable[[bytes], int]) -> None:
    longer = clauses.add(SAMPLE, "もう一つの約束", "みんなで決めたことを、みんなで守ります。")
    assert pages_of(agreement(longer).pdf()) == 2
    assert pages_of(agreement(clauses.add(longer, "長い約束", "まだ言うことがあります。" * 80)).pdf()) == 3


def test_sheets_made_in_threads_are_the_same() -> None:
    with ThreadPoolExecutor(4) as pool:
        made = list(pool.map(lambda _: agreement(SAMPLE).pdf(), range(8)))
    assert set(made) == {agreement(SAMPLE).pdf()}
