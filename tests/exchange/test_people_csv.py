"""A participants' list as Excel writes it: found out how it is written, shown, and not a letter changed."""

from __future__ import annotations

import contextlib
import csv
import io
import time

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from kyodo_desktop.domain import cleaning
from kyodo_desktop.errors import Refused
from kyodo_desktop.exchange import people_csv, people_header, table_text
from kyodo_desktop.exchange.people_csv import Why, from_clipboard, read
from kyodo_desktop.exchange.table_text import Encoding, Line
from kyodo_desktop.text import people_import as words
from tests.strategies import texts

LIST = (
    "氏名,ふりがな,所属,役職,電話番号\r\n"
    "髙﨑 恵,たかさき めぐみ,くすのき,理事長,099-000-0001\r\n"
    "東 美穂,,,,\r\n"
)


def names(found):
    return [person.name for person in found.people]


def why(found):
    return [(left.line, left.why) for left in found.left_out]


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (LIST.encode(), Encoding.UTF8),
        (LIST.encode("utf-8-sig"), Encoding.UTF8_MARKED),
        (LIST.encode("cp932"), Encoding.CP932),
        (LIST.encode("utf-16"), Encoding.UTF16),
        (b"\xfe\xff" + LIST.encode("utf-16-be"), Encoding.UTF16),
    ],
)
def test_the_encoding_is_found_out(data, encoding):
    found = read(data)
    assert found.encoding is encoding
    assert names(found) == ["髙﨑 恵", "東 美穂"]
    first = found.people[0]
    assert (first.reading, first.affiliation, first.position, first.contact) == (
        "たかさき めぐみ",
        "くすのき",
        "理事長",
        "099-000-0001",
    )


sound_names = texts.filter(
    lambda text: text.strip() and cleaning.clean(text)[0] == text and table_text.UNREADABLE not in text
)


@settings(max_examples=60)
@given(
    st.lists(sound_names, min_size=1, max_size=5, unique=True),
    st.sampled_from(list(Encoding)),
    st.sampled_from(",\t;"),
    st.sampled_from(["\r\n", "\n", "\r"]),
    st.booleans(),
)
def test_names_come_in_letter_for_letter(people, encoding, delimiter, end, all_quoted):
    sheet = io.StringIO()
    quoting = csv.QUOTE_ALL if all_quoted else csv.QUOTE_MINIMAL
    writer = csv.writer(sheet, delimiter=delimiter, lineterminator=end, quoting=quoting)
    writer.writerows([["氏名", "備考"], *([name, "x"] for name in people)])
    try:
        data = sheet.getvalue().encode(encoding.value)
    except UnicodeEncodeError:
        assume(False)
    assert names(read(data)) == people


@settings(max_examples=150)
@given(
    st.binary(max_size=200)
    | st.text(max_size=80).map(lambda text: ("氏名\n" + text).encode("utf-8", "replace"))
)
def test_no_bytes_bring_it_down(data):
    with contextlib.suppress(Refused):
        assert all(cleaning.clean(name)[0] == name for name in names(read(data)))


@pytest.mark.parametrize(
    ("header", "field"),
    [
        *(
            (title, "name")
            for title in (
                "氏名",
                "お名前",
                "名前",
                "参加者名",
                "氏　名",
                "【氏名】",
                "氏名（必須）",
                "Ｎａｍｅ",
            )
        ),
        *(
            (title, "reading")
            for title in ("ふりがな", "フリガナ", "ﾌﾘｶﾞﾅ", "よみ", "読み", "氏名（フリガナ）", "カナ")
        ),
        *((title, "affiliation") for title in ("所属", "団体", "所属団体", "組織", "ご所属")),
        *(
            (title, "position")
            for title in ("役職", "役", "係", "立場", "肩書き", "役・立場", "役わり", "役職１")
        ),
        *((title, "table") for title in ("班", "班 名", "テーブル", "ﾃｰﾌﾞﾙ番号", "グループ")),
        *(
            (title, "name")
            for title in ("しめい", "おなまえ", "１．お名前", "参加者のお名前", "氏名（漢字）")
        ),
        *(
            (title, "reading")
            for title in ("フリガナ欄", "②ふりがな", "よみかた", "ヨミ", "お名前（ふりがな）")
        ),
        *((title, "affiliation") for title in ("しょぞく", "ご所属先", "団体名・所属", "町内会", "貴団体名")),
        *((title, "contact") for title in ("でんわ", "ＴＥＬ．", "TEL/FAX", "ご連絡先 1", "メアド")),
        *(
            (title, "contact")
            for title in ("連絡先", "電話", "電話番号", "ＴＥＬ", "電話番号（携帯）", "E-mail", "携帯電話")
        ),
    ],
)
def test_usual_headers_are_known(header, field):
    found = read(
        f'番号,"{header}",氏名\n1,あ,い\n'.encode() if field != "name" else f'"{header}"\nあ\n'.encode()
    )
    assert found.columns[field] == (header,)


@pytest.mark.parametrize(
    "body", ["1班", "第2自治会", "会長", "参加者の家族", "東 美穂", "090-1", "団体", "班"]
)
def test_what_stands_in_rows_is_no_header(body):
    assert people_header.find([Line(1, ("東 美穂", body)), Line(2, ("有村 重雄", ""))]) is None


@pytest.mark.parametrize(
    ("first", "headed"),
    [
        (("ニックネーム", "年齢"), True),
        (("よびな", "あれこれ"), True),
        (("東 美穂", "なし"), False),
        (("東美穂", "68"), False),
        (("ニックネーム", "ニックネーム"), False),
    ],
)
def test_a_first_line_of_another_kind_is_taken_for_a_header_and_may_be_said_by_hand(first, headed):
    text = "\n".join("\t".join(cells) for cells in (first, ("竹田", "71"), ("花田", "68")))
    found = from_clipboard(text, names_in=0)
    assert (found.seen.headed, found.seen.header_at) == (headed, 1)
    assert names(found) == [*(() if headed else (first[0],)), "竹田", "花田"]
    for said in (True, False):
        assert len(from_clipboard(text, kinds={0: "name"}, headed=said).people) == (2 if said else 3)


def test_a_title_above_people_does_not_hide_their_columns():
    (person,) = from_clipboard("名簿\n東\tひがし\n", kinds={0: "name", 1: "reading"}, headed=True).people
    assert (person.name, person.reading) == ("東", "ひがし")


def test_family_and_given_name_in_two_columns():
    found = read(
        "姓,名,セイ,メイ,電話,メール\n葛󠄀城,恵,カツラギ,メグミ,099,k@example.jp\n東,,ヒガシ,,,b@example.jp\n".encode()
    )
    assert names(found) == ["葛󠄀城 恵", "東"]
    assert [person.reading for person in found.people] == ["カツラギ メグミ", "ヒガシ"]
    assert [person.contact for person in found.people] == ["099 k@example.jp", "b@example.jp"]


def test_a_title_above_the_header_and_columns_of_no_use():
    found = read(
        "買い物の会 参加者名簿,,\n令和8年6月20日,,\n,,\n番号,お名前,備考\n1,東 美穂,遅れる\n,,\n".encode()
    )
    assert names(found) == ["東 美穂"]
    assert found.people[0].line == 5
    assert found.unused == ("番号", "備考")


def test_a_first_line_that_names_the_separator():
    assert names(read("sep=|\r\n氏名|所属\r\n東 美穂|診療所\r\n".encode())) == ["東 美穂"]


def test_lines_that_cannot_be_taken_are_named_and_the_rest_is_kept():
    table = (
        'あ,い\n氏名,所属\n,診療所\n有村,"自治\n会"\n"閉じない,x\n東\x00,x\n\ufffd田,x\n川,x,y\n有村,"自治\n会"\n'
        + "長" * 201
        + ",x\n林,x\n"
    )
    found = read(table.encode())
    assert names(found) == ["有村", "林"]
    assert found.people[0].taken_out == ("line",)
    assert why(found) == [
        (3, Why.NO_NAME),
        (5, Why.QUOTATION),
        (6, Why.LETTERS),
        (7, Why.LETTERS),
        (8, Why.TOO_MANY_CELLS),
        (9, Why.TWICE),
        (10, Why.TOO_LONG),
    ]
    assert {left.why for left in found.left_out} == set(Why) == set(words.WHY_LEFT_OUT)


def test_bytes_of_no_encoding_spoil_their_line_only():
    data = "氏名\r\n有村\r\n".encode("cp932") + b"\x81\xff\xfe\r\n" + "東\r\n".encode("cp932")
    found = read(data)
    assert (found.encoding, names(found), why(found)) == (Encoding.CP932, ["有村", "東"], [(3, Why.LETTERS)])


def test_the_person_may_choose_another_encoding():
    data = "氏名\n表\n".encode("cp932")
    assert read(data).encoding is Encoding.CP932
    with pytest.raises(Refused, match="no_name_column"):
        read(data, Encoding.UTF8)


def test_marks_that_turn_the_writing_are_taken_out_and_told():
    found = read("氏名\n\u202e東 <b>美穂</b> & 子\n".encode())
    assert (names(found), found.people[0].taken_out) == (["東 <b>美穂</b> & 子"], ("bidi",))


@pytest.mark.parametrize("codec", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf_16_is_known_with_its_mark_and_without(codec):
    found = read(LIST.replace(",", "\t").encode(codec))
    assert found.encoding == "utf-16"
    assert names(found) == names(read(LIST.encode()))


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (b"", "people.empty"),
        (b"\n , \n", "people.empty"),
        ("品名,数量\n米,5\n".encode(), "people.no_name_column"),
        (b"%PDF-1.7", "table.workbook"),
        (b"\x89PNG\r\n\x1a\n", "table.workbook"),
        (b"PK\x03\x04 a workbook", "table.damaged"),
        (b"\xd0\xcf\x11\xe0 an old workbook", "table.old_workbook"),
        (b"x" * (table_text.LARGEST + 1), "table.too_large"),
        (("氏名\n" + '"' + "a" * 5_000_000 + '",x\n').encode(), "table.broken"),
        (("氏名\n" + "a" * 5_000_000).encode(), "table.broken"),
        (("氏名,x\n" + '"開いたまま\n' + "有村 重雄,\n" * 4000 + '"').encode(), "table.broken"),
        (("氏名\n" + "東\n" * 1_000_000).encode(), "table.too_many"),
        (("氏名\r" + "東\r" * 1_000_000).encode(), "table.too_many"),
        (("氏名\n" + '"東\n' * 1_000_000).encode(), "table.too_many"),
    ],
    ids=range(14),
)
def test_what_is_no_list_is_refused_at_once(data, key):
    began = time.perf_counter()
    with pytest.raises(Refused) as caught:
        read(data)
    assert time.perf_counter() - began < 5  # generous: it takes milliseconds
    assert caught.value.key == key
    assert words.REFUSALS[key](**caught.value.args_)


def test_one_column_may_be_named_by_the_person():
    data = "ニックネーム,所属\nたけちゃん,くすのき\n".encode()
    with pytest.raises(Refused, match="no_name_column"):
        read(data)
    assert [line.cells for line in people_csv.first_lines(data)] == [
        ("ニックネーム", "所属"),
        ("たけちゃん", "くすのき"),
    ]
    assert [(p.name, p.affiliation) for p in read(data, names_in=0).people] == [("たけちゃん", "くすのき")]
    with pytest.raises(Refused, match="no_such_column"):
        read(data, names_in=2)


def test_a_copied_table():
    found = from_clipboard('氏名\t所属\n"あだ名"たけ\t"二行の\n所属"\n東 美穂\t\n')
    assert [(p.name, p.affiliation) for p in found.people] == [
        ('"あだ名"たけ', "二行の 所属"),
        ("東 美穂", ""),
    ]
    assert found.encoding is None


def test_names_copied_without_a_header():
    with pytest.raises(Refused, match="no_name_column"):
        from_clipboard("有村 重雄\n東 美穂\n")
    assert names(from_clipboard("有村 重雄\n東 美穂\n", names_in=0)) == ["有村 重雄", "東 美穂"]


def test_without_a_header_the_column_of_kana_is_the_reading():
    data = "1,山田 花子,やまだ はなこ,自治会\n2,鈴木 一,スズキ ハジメ,\n".encode()
    found = read(data, names_in=1)
    assert [(p.name, p.reading) for p in found.people] == [
        ("山田 花子", "やまだ はなこ"),
        ("鈴木 一", "スズキ ハジメ"),
    ]
    two = read("花子,はなこ,さくら会\n一,はじめ,みどり\n".encode(), names_in=0)
    assert [p.reading for p in two.people] == ["はなこ", "はじめ"], "a club is written with another letter"
    either = read("花子,はなこ,さくら\n一,はじめ,みどり\n".encode(), names_in=0)
    assert [p.reading for p in either.people] == ["", ""], "nobody can tell which"


def test_every_column_may_be_said_by_hand():
    data = "氏名,よみ,所属\n東 美穂,くすのき,ひがし みほ\n".encode()
    (person,) = read(data, kinds={0: "name", 1: "affiliation", 2: "reading"}).people
    assert (person.name, person.reading, person.affiliation) == ("東 美穂", "ひがし みほ", "くすのき")
    (person,) = read(data, kinds={0: "family", 1: "given"}).people
    assert (person.name, person.reading, person.affiliation) == ("東 美穂 くすのき", "", "")
    for kinds, key in (
        ({}, "names_not_chosen"),
        ({1: "reading"}, "names_not_chosen"),
        ({0: "name", 1: "name"}, "column_twice"),
        ({0: "name", 3: "contact"}, "no_such_column"),
    ):
        with pytest.raises(Refused, match=key) as caught:
            read(data, kinds=kinds)
        assert words.REFUSALS[caught.value.key](**caught.value.args_)


def test_several_ways_to_reach_somebody_come_together_by_hand_too():
    (person,) = from_clipboard("東 美穂\t1\tm@e.jp\n", kinds={0: "name", 1: "contact", 2: "contact"}).people
    assert person.contact == "1 m@e.jp"


@pytest.mark.parametrize(
    "data",
    [
        LIST,
        "姓,名,せい,めい,電話,メール\n東,美穂,ひがし,みほ,1,m@e.jp\n",
        "氏名,姓,備考,名\n東 美穂,東,x,美穂\n",
    ],
)
def test_what_the_header_told_may_be_said_by_hand_with_the_same_outcome(data):
    found = read(data.encode())
    assert read(data.encode(), kinds=found.seen.kinds) == found


@given(st.lists(st.lists(texts, min_size=3, max_size=3), min_size=1, max_size=4), st.permutations(range(3)))
@settings(max_examples=50)
def test_without_a_header_every_order_of_columns_gives_the_same_people(rows, order):
    kinds = ("name", "reading", "contact")
    lines = [Line(n, tuple(cells)) for n, cells in enumerate(rows, 1)]
    turned = [Line(line.number, tuple(line.cells[n] for n in order)) for line in lines]
    assume(people_header.find(lines) is None and people_header.find(turned) is None)
    one = people_csv._found(lines, None, dict(enumerate(kinds)))
    other = people_csv._found(turned, None, {place: kinds[n] for place, n in enumerate(order)})
    assert (one.people, one.left_out) == (other.people, other.left_out)
