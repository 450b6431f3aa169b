"""The role table on its way to a spreadsheet and back: nothing lost, nothing half taken in."""

from __future__ import annotations

import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kyodo_desktop.domain import actors, goals, roles, rows
from kyodo_desktop.domain.choices import Phase, RoleLevel
from kyodo_desktop.domain.roles import CellMark
from kyodo_desktop.domain.sample import sample_workshop
from kyodo_desktop.domain.workshop import Workshop
from kyodo_desktop.errors import Refused
from kyodo_desktop.exchange import clip, roles_block, roles_in, roles_out, roles_taking, tables_out
from kyodo_desktop.exchange.roles_cells import Held, read_cell
from tests.builders import actor_id, workshop
from tests.strategies import TROUBLESOME

LEAD, COOPERATE, SUPPORT = RoleLevel
ODD = (
    "=1+1",
    "'=1",
    "''-1",
    "@a",
    "a'=b",
    '"',
    'x"y',
    "一\n二",
    "◎",
    "共",
    "共 に",
    " ○ ",
    "　",
    "+81-90",
    "−",
)
TEXTS = st.sampled_from((*TROUBLESOME, *ODD)) | st.text(st.sampled_from("あ亜◎共 \"'=\n1"), max_size=6)
PLACES = st.integers(0, 3)


@st.composite
def tables(draw: st.DrawFn) -> Workshop:
    """Activities, roles, dates and goals of any kind, made through operations."""
    found = workshop("自治会/じちかい", "役場/やくば", "仕事/しごと", "=会/えかい")
    if draw(st.booleans()):
        found = roles.name_phases(found, "準備", "本番", "", "ふりかえり")
    for number in range(draw(PLACES)):
        found = goals.add(found, f"目標{number}")
    for number in range(draw(PLACES)):
        text = draw(TEXTS)
        found = roles.add_activity(found, f"{text}{number}", draw(st.sampled_from(Phase)))
        new = found.activities[-1].id
        when = draw(st.sampled_from(("", "毎月末", "R8.9.1から", "R8.9.1から12/1まで", "大正2年3月1日まで")))
        found = roles.set_when(found, new, when)
        aim = draw(st.none() | st.sampled_from([goal.id for goal in found.goals] or [None]))
        first = draw(st.none() | st.sampled_from([a.id for a in found.activities if a.id != new] or [None]))
        told = draw(TEXTS), draw(TEXTS)
        found = roles.describe(found, new, needs=told[0], note=told[1], goal_id=aim, after_id=first)
        joint = draw(st.booleans())
        for actor in found.actors:
            level = draw(st.none() | st.sampled_from(RoleLevel))
            mark = CellMark(new, actor.id, level, joint, draw(TEXTS))
            found = roles.put_marks(found, (mark,))
    return found


def copied(found: Workshop) -> str:
    table = roles_out.table(found)
    return clip.tsv((table.head, *table.rows))


def taken(into: Workshop, text: str, *, make_parties: bool = False) -> Workshop:
    return roles_taking.take_in(into, roles_in.read(into, text, ()), make_parties=make_parties)


def said(found: Workshop) -> object:
    """The table without ids."""
    return roles_out.table(found)


@given(tables())
def test_a_copy_that_is_pasted_again_gives_the_same_table(found: Workshop) -> None:
    if not found.activities:
        with pytest.raises(Refused, match="nothing"):
            taken(found, copied(found))
        return
    assert taken(found, copied(found)) is found
    bare = rows.remove(found, "activities", *(activity.id for activity in found.activities))
    assert said(taken(bare, copied(found))) == said(found)


@given(st.lists(st.lists(TEXTS, min_size=1, max_size=3), min_size=1, max_size=3))
def test_any_cells_come_back_as_they_went(cells: list[list[str]]) -> None:
    cells = [[cell.replace("\r", "") for cell in row] for row in cells]
    back = [list(line.cells) for line in clip.read(clip.tsv(cells))]
    assert back == cells


@pytest.mark.parametrize(
    ("text", "held"),
    [
        *((mark, Held(LEAD)) for mark in ("◎", "1", "１", " ◎ ", "主担当")),
        *((mark, Held(COOPERATE)) for mark in ("○", "◯", "〇", "o", "O", "Ｏ", "2", "協力", "◯\ufe0f")),
        *((mark, Held(SUPPORT)) for mark in ("△", "3", "支援・助言")),
        *((mark, Held()) for mark in ("", "　", "-", "ー", "×")),
        ("◎共", Held(LEAD, True)),
        ("○会場を貸す", Held(COOPERATE, False, "会場を貸す")),
        ("△　共に", Held(SUPPORT, False, "共に")),
        ("会場を貸す", None),
        ("オ", None),
    ],
)
def test_marks_are_read_as_people_write_them(text: str, held: Held | None) -> None:
    assert read_cell(text) == held


OLD_TABLE = (
    "\t令和7年度 役割分担\t\t\t\t\r\n"
    "\t取組内容\t期限\t自治会\t町 役 場\t婦人会\t予算\r\n"
    "計画\t道を見て回る\t7/31\t◯\t◎ 車を出す\t\t三千円\r\n"
    "\t草を刈る\t9月1日から\t1\t\t3\t\r\n"
    "しめ\t\t\t○\t\t\t\r\n"
    "ふりかえり\t数える\t2/30\t◎\t◎\t\t\r\n"
)


def test_a_table_of_another_year_is_understood_and_what_is_not_is_told() -> None:
    here = actors.add(workshop("自治会"), "町役場")
    table = roles_in.read(here, OLD_TABLE.replace("\t取組", "段階\t取組"), ())
    after = roles_taking.take_in(here, table, make_parties=True)
    assert [(a.what, a.phase.value, a.since, a.by) for a in roles.in_order(after)] == [
        ("道を見て回る", "plan", "", "2026-07-31"),
        ("草を刈る", "plan", "2026-09-01", ""),
        ("数える", "plan", "", ""),
    ]
    held = roles.of_activity(after, roles.in_order(after)[0].id)
    assert held[actor_id(after, "町役場")].words == "車を出す"
    assert (table.strangers, table.unused) == ({5: "婦人会"}, ("予算",))
    assert actor_id(after, "婦人会")
    told = "\n".join(table.remarks)
    for part in ("5行目：仕事の名がない", "6行目：「ふりかえり」", "2/30", "6行目：◎ が二つ以上"):
        assert part in told
    without = roles_taking.take_in(here, table)
    assert without.actors is here.actors
    assert roles_taking.outlook(here, table).fates == ("added",) * 3


def test_what_is_there_is_rewritten_only_where_the_table_has_a_column() -> None:
    here = sample_workshop()
    phone = next(a for a in here.activities if a.what == "予約の電話を受ける")
    table = roles_in.read(here, "仕事\t社協\r\n予約の電話を受ける\t△ 夜は留守番電話\r\n", ())
    assert roles_taking.outlook(here, table).fates == ("changed",)
    after = roles_taking.take_in(here, table)
    assert after.activities is here.activities
    by_id = {role.actor_id: role for role in roles.of_activity(after, phone.id).values()}
    was = roles.of_activity(here, phone.id)
    changed = [one for one, role in by_id.items() if was.get(one) != role]
    [social] = [a.id for a in here.actors if a.short_name == "社協"]
    assert changed == [social]
    assert (by_id[social].level, by_id[social].words) == (SUPPORT, "夜は留守番電話")


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "nothing"),
        ("\r\n" * 20, "nothing"),
        ("仕事\t自治会\r\n", "nothing"),
        ("仕事\r\n" + "草を刈る\r\n" * 301, "too_many"),
        ("草を刈る\t○\r\n" * 10_000, "too_many"),
        ("あ" * 5_000_000, "too_large"),
        ("仕事\r\n" + "あ" * 30_000, "broken"),
    ],
)
def test_what_is_no_table_or_too_much_is_refused_at_once(text: str, why: str) -> None:
    assert not roles_in.has_header(text) or text.startswith("仕事")
    with pytest.raises(Refused, match=why):
        roles_in.read(workshop("自治会"), text, ("what",))


def test_a_block_goes_over_cells_as_a_whole_or_not_at_all() -> None:
    here = sample_workshop()
    ids = [activity.id for activity in roles.in_order(here)]
    parties = [actor.id for actor in actors.in_order(here)]
    block = roles_block.read("○\t\r\n△ 見る\t◎\r\n", ids, parties)
    after = roles_block.put(here, block)
    assert roles.of_activity(after, ids[0])[parties[0]].level is COOPERATE
    assert parties[1] not in roles.of_activity(after, ids[0])
    assert roles.of_activity(after, ids[1])[parties[0]].words == "見る"
    for text, why in (("○\t" * 9 + "○", "no_room"), ("○\tはい", "no_mark"), ("◎\t◎", "one_lead_each")):
        with pytest.raises(Refused, match=why):
            roles_block.put(here, roles_block.read(text, ids, parties))


@pytest.mark.office
def test_libreoffice_reads_the_workbook(tmp_path: Path) -> None:
    here = sample_workshop()
    here = replace(here, activities=(replace(here.activities[0], what="=1+1"), *here.activities[1:]))
    here = taken(here, copied(here))  # a date that was typed as words has become one
    table = roles_out.table(here)
    file = tmp_path / "roles.xlsx"
    file.write_bytes(tables_out.to_xlsx(table))
    text = "csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,true,false"
    subprocess.run(
        [
            *("soffice", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless"),
            *("--convert-to", text, "--outdir", str(tmp_path / "out"), str(file)),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    read = (tmp_path / "out" / "roles.csv").read_text("utf-8-sig")
    assert [line.cells for line in clip.read(read)] == [table.head, *table.rows]
    bare = rows.remove(here, "activities", *(activity.id for activity in here.activities))
    assert said(taken(bare, read)) == said(here)
