"""The five forms: the handbook's fields word for word, and nothing on paper that nobody knows."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from bot.forms.definitions import Form
from bot.forms.facts import Names
from bot.forms.files import file_name, safe
from bot.forms.filling import FormRefused, fill
from bot.forms.html import Links, key_of, render_forms
from bot.forms.month import month_sheet
from bot.forms.opinion import OPINION
from bot.forms.record import RECORD
from bot.forms.register import register
from bot.forms.repair_slip import REPAIR
from bot.forms.sheet import Field, Kind, Sheet
from bot.forms.text import pieces, width, wrapped
from bot.forms.xlsx import workbook
from flows.complaint import Complaint
from flows.messages import Term
from flows.people import Level
from flows.rules.figures import Cases, figures, month_of
from flows.ticket import Closing, State
from storage.complaints import Contact
from tests.complaints import (
    MEMBERS,
    STORY,
    WANG,
    ZONE,
    a_ticket,
    at,
    facts,
    major,
    repair,
    visit_of,
    words,
)

# handbook/rules.md §11 (《客户投诉意见表》, 《维修服务单》), §8 and §9 (《投诉记录表》): as written there, in that order. The
# source describes three fields without naming them: how it was handled, and the two of 《投诉处置记录表》's note.
TITLES = {
    OPINION: "客户投诉意见表",
    RECORD: "投诉记录表",
    REPAIR: "维修服务单",
}
GIVEN = {
    OPINION: [
        "投诉事件的发生时间、地点",
        "被投诉人或被投诉部门",
        "投诉事件的发生经过(简单明了地叙述)",
        "住户的要求",
        "住户的联系方式、方法",
        "处理过程",
    ],
    RECORD: [
        "是否立项与立项时间",
        "投诉联系人",
        "立项处理案的地址和联系电话",
        "立项内容",
        "最后的案件处理结果",
        "同意销项人员的签名",
        "销项时间",
    ],
    REPAIR: ["投诉人签名认可", "副本送客户部人员"],
}


def sheets(language: str = "zh-Hans") -> list[Sheet]:
    """All five forms of a month with one major complaint in it."""
    ticket = major()
    visit = visit_of(ticket, at(17, "15:00"))
    told = facts(ticket, visit=visit, language=language)
    counted = figures(Cases([ticket], [ticket], [], {431: visit}), month_of(2026, 11, ZONE), at(30, "17:00"), [])
    return [
        fill(OPINION, told, Level.GM),
        register([told], words(language), "C-0412"),
        fill(RECORD, told, Level.GM),
        month_sheet(words(language), "2026-11", counted, counted, [a_ticket()], Term("form-scope-gm")),
        fill(REPAIR, facts(repair(), language=language, lines=()), Level.GM),
    ]


def field(sheet: Sheet, label: str) -> Field:
    return next(one for block in sheet.blocks for one in block.fields if one.label == label)


def page(found: list[Sheet], language: str = "zh-Hans") -> str:
    links = Links("", {key_of(one): "" for one in found}, {key_of(one): "" for one in found})
    told = words(language).speech.words_of("form-page-", language, words().estate)
    return render_forms(found, title="表", words=told, language=language, static="", links=links)


def cells(found: list[Sheet]) -> list[Any]:
    book = load_workbook(BytesIO(workbook(found)))
    return [cell for one in book.worksheets for row in one.iter_rows() for cell in row if cell.value is not None]


@pytest.mark.parametrize("form", GIVEN, ids=lambda form: form.kind.value)
def test_a_form_has_exactly_the_handbooks_fields_in_its_words_and_order(form: Form) -> None:
    assert words().say(form.title) == TITLES[form]
    assert [words().say(entry.label) for entry in form.given] == GIVEN[form]
    assert [part.given for part in form.parts] == sorted((part.given for part in form.parts), reverse=True)


def test_the_register_and_the_summary_have_the_handbooks_names() -> None:
    found = {sheet.kind: sheet for sheet in sheets()}
    assert found[Kind.REGISTER].title == "投诉处置记录表"
    assert found[Kind.MONTH].title == "投诉记录月总结表"
    table = found[Kind.REGISTER].blocks[0].table
    assert table is not None
    assert [column.label for column in table.columns if column.given] == ["领表人签收记录", "处理后交回记录"]
    assert not any(block.given for block in found[Kind.MONTH].blocks), "the handbook gives its name alone"


def test_a_closed_major_complaint_is_told_whole() -> None:
    opinion, _, record, _, _ = sheets()
    assert field(opinion, "投诉事件的发生时间、地点").text == "2026年11月2日晚上八点十分左右\n3号楼2单元 2号电梯"
    assert field(opinion, "投诉事件的发生经过(简单明了地叙述)").text.startswith(STORY)
    assert "王伟 13800135678" in field(opinion, "住户的联系方式、方法").text
    (head,) = field(opinion, "处理过程").signatures
    assert (head.caption, head.name, head.at) == ("部门负责人", "钱师傅", "2026年11月15日 17:05")
    assert field(opinion, "投诉等级").text == "重大\nb 重大经济损失或人身伤害"
    assert "维保单位未按半月一次执行" in field(opinion, "纠正与预防措施").text
    agreed, centre = field(record, "同意销项人员的签名").signatures
    assert (agreed.name, agreed.at) == ("周经理", "2026年11月16日 10:30")
    assert (centre.caption, centre.name) == ("客户部人员签名", "孙主管")
    assert field(record, "连带问题及案件").text == "#430"


def test_the_register_has_a_row_for_each_dispatch_and_the_overtime_with_its_approval() -> None:
    table = sheets()[1].blocks[0].table
    assert table is not None
    assert [row[4] for row in table.rows] == ["工程部", "秩序维护部", "客户服务中心"]
    assert table.rows[0][1] == "钱师傅\n2026年11月03日 09:21"
    assert "吴总同意" in table.rows[-1][5]
    assert [row[5] for row in table.rows[:-1]] == ["", ""]


def test_what_nobody_knows_stays_empty() -> None:
    bare = facts(a_ticket(words="", reporter=None), lines=())
    opinion, record = fill(OPINION, bare, Level.GM), fill(RECORD, bare, Level.GM)
    for sheet in (opinion, record):
        given_fields = [one for block in sheet.blocks if block.given for one in block.fields]
        assert [one.label for one in given_fields if one.text] == []
        assert not any(one.name or one.at for each in given_fields for one in each.signatures)
    slip = fill(REPAIR, facts(repair(closing=Closing.UNCONFIRMED), lines=()), Level.GM)
    assert field(slip, "投诉人签名认可").signatures[0].name == "", "only the resident's own press signs"
    assert field(slip, "副本送客户部人员").text == ""


def test_an_ordinary_case_needs_no_agreement_and_says_so() -> None:
    closed = a_ticket(state=State.CLOSED, closed=at(4, "10:00"), closing=Closing.SETTLED)
    told = field(fill(RECORD, facts(closed), Level.GM), "同意销项人员的签名")
    assert told.text == "一般案件，无需另行同意"
    assert [one.caption for one in told.signatures] == ["客户部人员签名"]


@pytest.mark.parametrize(("unnamed", "named"), [(False, True), (True, False)])
def test_who_wished_to_be_anonymous_is_named_only_to_those_who_may_know(unnamed: bool, named: bool) -> None:
    ticket = major()
    assert ticket.complaint is not None
    hidden = replace(ticket, words="电梯坏了", later=(), complaint=replace(ticket.complaint, anonymous=True))
    found = [fill(form, facts(hidden, unnamed=unnamed), Level.SUPERVISOR) for form in (OPINION, RECORD)]
    drawn = page(found) + "".join(str(cell.value) for cell in cells(found))
    for secret in ("王伟", "13800135678", "3-2-501", "8866"):
        assert (secret in drawn) is named, secret
    assert ("要求匿名" in drawn) is not named


def test_a_ticket_above_the_reader_gives_no_form() -> None:
    confined = facts(major(confined=Level.MANAGER))
    with pytest.raises(FormRefused):
        fill(OPINION, confined, Level.SUPERVISOR)
    assert fill(OPINION, confined, Level.MANAGER).name == "C-0412"


@pytest.mark.parametrize("names", [Names(MEMBERS, {}), Names(MEMBERS, {WANG: Contact("", "", "", "")}), Names()])
def test_an_erased_resident_leaves_a_form(names: Names) -> None:
    erased = facts(major(), names=names)
    record = fill(RECORD, erased, Level.GM)
    assert field(record, "投诉联系人").text == ""
    assert "王" not in page([fill(OPINION, facts(major(words="电梯", later=()), names=names), Level.GM), record])


@pytest.mark.parametrize("language", ["zh-Hans", "zh-Hant", "en"])
def test_every_language_has_every_form(language: str) -> None:
    found = sheets(language)
    assert page(found, language)
    assert len(load_workbook(BytesIO(workbook(found))).worksheets) == 5


# ── on paper ────────────────────────────────────────────────────────────────────────────────────────────────────────

BAD = ["=1+1", "+86 138", "-1", "@SUM(A1)", '=HYPERLINK("http://x","y")', "=cmd|' /C calc'!A0"]


@pytest.mark.parametrize("words_of", BAD)
def test_what_a_resident_wrote_is_never_a_formula(words_of: str) -> None:
    ticket = a_ticket(words=words_of, place=words_of, complaint=Complaint(wants=words_of, reach=words_of))
    found = [fill(form, facts(ticket), Level.GM) for form in (OPINION, RECORD)]
    hits = [cell for cell in cells(found) if str(cell.value).startswith(words_of)]
    assert len(hits) >= 4
    assert {(cell.data_type, cell.quotePrefix) for cell in hits} == {("s", True)}


def test_markup_in_words_is_shown_as_what_it_is() -> None:
    ticket = a_ticket(words="<script>alert(1)</script>\n第二行")
    drawn = page([fill(OPINION, facts(ticket), Level.GM)])
    assert "<script>alert" not in drawn
    assert "&lt;script&gt;alert(1)&lt;/script&gt;<br>第二行" in drawn


def test_ten_thousand_characters_of_fury_are_kept_whole_on_rows_that_print() -> None:
    fury = "".join(chr(0x4E00 + number % 5000) for number in range(10_000))
    found = [fill(OPINION, facts(a_ticket(words=fury)), Level.GM)]
    book = load_workbook(BytesIO(workbook(found)))
    (only,) = book.worksheets
    told = "".join(str(cell.value) for row in only.iter_rows() for cell in row if cell.value and cell.column == 4)
    assert fury in told
    assert max(dimension.height for dimension in only.row_dimensions.values()) <= 409
    assert fury in page(found)


def test_a_workbook_is_ready_to_print() -> None:
    book = load_workbook(BytesIO(workbook(sheets())))
    assert [one.title for one in book.worksheets][:2] == ["C-0412 客户投诉意见表", "C-0412 投诉处置记录表"]
    for one in book.worksheets:
        assert isinstance(one, Worksheet)
        assert one.page_setup.paperSize == 9
        assert (one.page_setup.fitToWidth, one.page_setup.fitToHeight) == (1, 0)
        assert one.sheet_properties.pageSetUpPr is not None
        assert one.sheet_properties.pageSetUpPr.fitToPage
        assert "A2:L2" in {str(merged) for merged in one.merged_cells.ranges}
        assert one["A2"].font.name == "SimSun"
        assert one["A2"].font.size == 18
    wide = [one.page_setup.orientation for one in book.worksheets]
    assert wide == ["portrait", "landscape", "portrait", "portrait", "portrait"]


def test_control_characters_do_not_break_a_file() -> None:
    odd = a_ticket(words="a\x00b\x0bc\ud7ff")
    assert any(str(cell.value).startswith("abc") for cell in cells([fill(OPINION, facts(odd), Level.GM)]))


@given(
    st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Zl", "Zp"]) | st.just("\n"), max_size=400),
    st.integers(2, 40),
)
def test_nothing_is_lost_where_words_are_broken(said: str, room: int) -> None:
    assert "".join(pieces(said, room)).replace("\n", "") == said.replace("\n", "")
    assert all(width(line) <= max(room, 2) for paragraph in wrapped(said, room) for line in paragraph)


def test_a_file_has_a_readable_name_that_every_machine_takes() -> None:
    assert file_name(words(), sheets()[3]) == "2026-11 投诉记录月总结表.xlsx"
    assert safe("../../etc/passwd") == "etc passwd"
    assert safe('a:b*c?"<>|\x00\n') == "a b c"
    assert safe("....") == "form"
