"""Every key has its sentence, every sentence fills, none is there in vain, and no banned word is used."""

from __future__ import annotations

import ast
import datetime as dt
import inspect
import re
import string
from collections.abc import Iterator

import pytest

from kyodo_desktop.domain import (
    actors,
    agreement,
    cards,
    checks,
    cleaning,
    create,
    editions,
    fields,
    goals,
    issues,
    life,
    meetings,
    participants,
    programme,
    progress,
    roles,
    rows,
)
from kyodo_desktop.domain.choices import AttendanceState, RoleLevel
from kyodo_desktop.domain.place import Place
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.errors import Refused
from kyodo_desktop.text import asides, findings, notices, numbers, questions, refusals, steps, troubles
from kyodo_desktop.text import cleaning as cleaning_words
from kyodo_desktop.text import progress as progress_words
from tests.house import modules
from tests.operations import operations

MODULES = modules()

#: Called by other operations, never as a step of their own; their step is named after the field.
NAMED_BY_FIELD = {"fields.write"}


def gaps(sentence: str | object) -> set[str]:
    """The names that a sentence wants to be filled with."""
    if isinstance(sentence, str):
        return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}
    assert callable(sentence)
    return set(inspect.signature(sentence).parameters)


def said(*functions: str) -> Iterator[tuple[str, str, set[str]]]:
    """Where, key and named arguments of every call of these functions with a literal key."""
    for module in MODULES:
        for node in ast.walk(module.tree):
            if not isinstance(node, ast.Call) or not node.args:
                continue
            name = ast.unparse(node.func).rpartition(".")[2]
            key = node.args[0]
            if name in functions and isinstance(key, ast.Constant) and isinstance(key.value, str):
                where = f"{module.name}:{node.lineno}"
                yield where, key.value, {keyword.arg or "**" for keyword in node.keywords}


def literals_outside(module_name: str) -> set[str]:
    """Every text constant of the package but those of one module."""
    return {
        node.value
        for module in MODULES
        if module.name != module_name
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


# ── refusals ──────────────────────────────────────────────────────────────────────────────────────────────


def test_every_refusal_has_its_sentence_and_fills_it() -> None:
    for where, key, args in said("Refused"):
        assert key in refusals.SENTENCES, f"{where}: {key}"
        assert gaps(refusals.SENTENCES[key]) <= args, f"{where}: {key}"
    for rule in cleaning.RULES.values():
        assert not rule.blank or refusals.say(Refused(rule.blank))


def test_no_refusal_is_worded_in_vain() -> None:
    assert refusals.SENTENCES.keys() <= literals_outside("text/refusals.py")


def test_user_text_is_never_read_as_a_template() -> None:
    assert refusals.say(Refused("date.unreadable", text="{limit} %s {0}")).startswith("「{limit} %s {0}」")


def test_what_a_person_wrote_is_said_again_in_a_length_and_direction_to_read() -> None:
    said_again = refusals.say(Refused("date.unreadable", text="\u202e夕\n方\0" + "長" * 10_000))
    assert said_again.startswith("「夕 方 長長")
    assert "…」は、日付として" in said_again
    assert len(said_again) < 120
    draft = "\u202e夕\n方" + "長" * 10_000
    assert notices.draft_list([("付箋の文", draft)]) == f"付箋の文「夕 方{'長' * 17}…」"


def test_every_trouble_has_its_three_lines() -> None:
    for where, key, _ in said("Trouble"):
        assert key in troubles.MESSAGES, f"{where}: {key}"


# ── steps ─────────────────────────────────────────────────────────────────────────────────────────────────


def test_every_operation_and_every_field_names_its_step() -> None:
    assert operations().keys() - NAMED_BY_FIELD <= steps.PHRASES.keys()
    typed = {fields.step_key(Place(part, "", field)) for part, field in {*fields.typed(), *fields.OWN_RULE}}
    assert typed <= steps.PHRASES.keys()


def test_every_label_that_is_used_has_its_phrase() -> None:
    for where, key, _ in said("label", "Label"):
        assert key in steps.PHRASES, f"{where}: {key}"


def test_steps_that_people_tell_apart_have_a_phrase_each() -> None:
    for kind in participants.CONSENTS:
        assert f"participants.set_consent.{kind}" in steps.PHRASES
    for kind in (*RoleLevel, "joint", "none"):
        assert f"roles.set_level.{kind}" in steps.PHRASES


def test_a_step_of_an_older_release_still_has_a_name() -> None:
    assert steps.say(checks.Finding("long.gone", Place("cards"))) == steps.OTHER


# ── findings ──────────────────────────────────────────────────────────────────────────────────────────────


def test_every_finding_has_its_sentence_and_its_button() -> None:
    sentences = {**findings.SENTENCES, **questions.QUESTIONS}
    assert findings.BUTTONS.keys() == sentences.keys()
    assert questions.RULES.keys() == questions.QUESTIONS.keys()
    of_others = {"glyph.missing", "programme.over_hall", "programme.over_end"}
    assert asides.PHRASES.keys() == sentences.keys() - of_others
    for where, key, args in said("finding"):
        assert gaps(sentences[key]) <= args, where
        assert key in of_others or gaps(asides.PHRASES[key]) <= args, where


def test_no_finding_is_worded_in_vain() -> None:
    used = {key for _, key, _ in said("finding", "Finding")} | {"glyph.missing"}
    assert {*findings.SENTENCES, *questions.QUESTIONS} == used


# ── the next thing ────────────────────────────────────────────────────────────────────────────────────────


def evening() -> Iterator[Workshop]:
    """A workshop that always does the next thing, from its title to the frozen edition."""
    w = create.new_workshop("草刈りの会")
    yield w
    w = fields.write(w, Place("meetings", w.meetings[0].id, "date"), "R8.7.11")
    yield w
    w = fields.write(w, Place("meetings", w.meetings[0].id, "venue"), "上井野集会所")
    yield w
    w = programme.add(w, w.meetings[0].id, "草を刈る坂をえらぶ")
    yield w
    w = actors.add(actors.add(w, "自治会"), "役場")
    for actor in actors.in_order(w):
        for field in ("strengths", "weaknesses", "representative"):
            yield w
            w = fields.write(w, Place("actors", actor.id, field), "有村 重雄")
    yield w
    w = participants.add(w, "有村 重雄")
    yield w
    w = participants.set_attendance(w, meetings.first(w).id, w.participants[0].id, AttendanceState.PRESENT)
    yield w
    w = cards.put_up(w, "坂の草がのびる")
    yield w
    w = issues.choose_card(w, w.cards[0].id)
    yield w
    w = goals.write_purpose(w, "坂を安心して歩けるようにする。")
    yield w
    for check in goals.PURPOSE_CHECKS:
        w = goals.tick_purpose(w, check, ticked=True)
    yield w
    w = goals.add(w, "年に三回、草を刈る")
    for field, text in (("due", "11/30"), ("target", "三回"), ("measured_by", "写真")):
        yield w
        w = fields.write(w, Place("goals", w.goals[0].id, field), text)
    yield w
    w = goals.set_actor(w, w.goals[0].id, w.actors[0].id)
    yield w
    w = roles.add_activity(w, "草を刈る")
    yield w
    first, second = (actor.id for actor in w.actors)
    w = roles.set_level(w, w.activities[0].id, first, RoleLevel.LEAD)
    w = roles.set_level(w, w.activities[0].id, second, RoleLevel.LEAD, joint=True)
    yield rows.edit(w, "roles", w.roles[0].id, joint=False)  # as two laptops' copies may meet
    yield w
    w = roles.set_when(w, w.activities[0].id, "毎月末")
    yield agreement.set_signing(w, first, signs=False)
    yield fields.write(w, Place("actors", first, "representative"), "")
    yield w
    yield life.take_home(w, w.parties[0].id, dt.date(2026, 7, 31))
    for key in agreement.CHECKS:
        w = agreement.tick(w, key, dt.datetime(2026, 7, 11, 20, tzinfo=dt.UTC))
        yield w
    w = editions.freeze(w, dt.date(2026, 7, 11))
    for party in w.parties:
        yield w
        w = life.sign(w, w.editions[0].id, party.id, dt.date(2026, 7, 11))
    yield w
    yield goals.write_purpose(w, "坂を、みんなで歩けるようにする。")
    yield life.end(w, dt.date(2027, 3, 31), "坂を直した")


def test_an_evening_is_led_from_one_thing_to_the_next() -> None:
    keys = []
    for workshop in evening():
        for here in (None, *range(1, 8)):
            upcoming = progress.next_thing(workshop, here)
            assert progress_words.say(upcoming)
            keys.append(upcoming.key)
        assert progress.summary(workshop)["state"] in progress_words.STATES
    assert set(keys) == progress_words.SENTENCES.keys() - {"title"}  # a workshop without one is refused


def test_the_states_of_a_workshop_are_all_reached() -> None:
    reached = {progress.summary(workshop)["state"] for workshop in evening()}
    assert reached == progress_words.STATES.keys()


# ── what was taken out ────────────────────────────────────────────────────────────────────────────────────


def test_every_kind_of_spoilt_letter_can_be_told() -> None:
    kinds = cleaning.removed("\0\u202e\ud800\ufeff\t\n")
    assert set(kinds) == cleaning_words.KINDS.keys()
    assert cleaning_words.taken_out(kinds).endswith("を取りのぞきました。")
    assert cleaning_words.taken_out(()) == ""


# ── voice ─────────────────────────────────────────────────────────────────────────────────────────────────

BANNED = (
    *(
        "追加",
        "編集",
        "削除",
        "出力",
        "選択",
        "エラー",
        "失敗",
        "無効",
        "不正",
        "ユーザー",
        "投稿",
        "アーカイブ",
    ),
    *("プログラム", "時間割"),  # 次第
    *("ステークホルダー", "グループ", "いいね", "バージョン", "サイクル", "プロジェクト", "！", "!"),
)
ALLOWED = {
    ("menus.py", "編集"): "the menu is called so in every program",
    ("people_headers.py", "グループ"): "it is how others head their columns; no screen shows it",
}


@pytest.mark.parametrize(
    "module", [m for m in MODULES if m.name.startswith("text/")], ids=lambda module: module.path.name
)
def test_words_are_those_that_people_say_aloud(module: object) -> None:
    docstrings = {
        ast.get_docstring(node, clean=False)
        for node in ast.walk(module.tree)
        if isinstance(node, (ast.Module, ast.FunctionDef, ast.ClassDef))
    }
    texts = {
        node.value
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value not in docstrings
    }
    banned = {word for word in BANNED if (module.path.name, word) not in ALLOWED}
    assert {(word, text) for text in texts for word in banned if word in text} == set()


def test_things_are_counted_with_a_word_that_goes_on_after_nine() -> None:
    assert [numbers.things(n) for n in (0, 1, 9, 10)] == ["0件", "1つ", "9つ", "10件"]
    assert f"{numbers.things(12, '')}の主体" == "12の主体"
    for module in MODULES:
        if module.name.startswith("text/") and module.name != "text/numbers.py":
            counted = re.findall(r".*\}\s?つ(?![づ目]).*", module.path.read_text(encoding="utf-8"))
            assert counted == [], "numbers.things counts for every number"


def test_clauses_say_that_they_are_a_model() -> None:
    from kyodo_desktop.text import clauses as words

    assert "ひな形" in words.A_MODEL_ONLY
    assert sorted((*words.REQUIRED, *words.FREQUENT, *words.OPTIONAL)) == sorted(words.TITLES)
