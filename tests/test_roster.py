"""A roster file: what is read from it, and what is wrong with it, by row."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from openpyxl import Workbook

from bot.files import locale_dir
from bot.names import same_name, surname_of
from bot.roster import MOST_ROWS, BadRoster, read_roster
from bot.vocabulary import load_vocabulary
from storage.households import RosterRow

CHINESE = "楼栋,单元,房号,姓名,电话,户主\n3幢,2单元,501室,王伟,138 0000 0000,是\n4,,301,Anna Smith,+44 7700 900123,\n"
WANG = RosterRow(("3", "2", "501"), "王伟", "13800000000", head=True)
ANNA = RosterRow(("4", "", "301"), "Anna Smith", "+447700900123")


def written(folder: Path, text: str, encoding: str = "utf-8", name: str = "roster.csv") -> Path:
    path = folder / name
    path.write_bytes(text.encode(encoding))
    return path


def faults(folder: Path, text: str) -> list[str]:
    return [str(fault) for fault in read_roster(written(folder, text)).faults]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_csv_in_the_encodings_that_spreadsheets_write(tmp_path: Path, encoding: str) -> None:
    read = read_roster(written(tmp_path, CHINESE, encoding))
    assert (read.rows, read.faults) == ((WANG, ANNA), ())


@pytest.mark.parametrize("delimiter", [";", "\t"])
def test_csv_with_other_delimiters(tmp_path: Path, delimiter: str) -> None:
    assert read_roster(written(tmp_path, CHINESE.replace(",", delimiter))).rows == (WANG, ANNA)


@pytest.mark.parametrize(
    "header",
    ["building,unit,room,name,phone,head", "Building,Unit,Flat,Full Name,Mobile,Owner", "棟,單元,房號,姓名,電話,戶主"],
)
def test_headers_in_every_language(tmp_path: Path, header: str) -> None:
    text = f"{header}\n3,2,501,王伟,13800000000,yes\n"
    assert read_roster(written(tmp_path, text)).rows == (WANG,)


def test_columns_in_any_order_under_a_title_and_between_empty_lines(tmp_path: Path) -> None:
    text = "云栖花园花名册,,,\n\n电话,姓名,备注,房号\n\n13800000000,王伟,租客,3-2-501\n,,,\n"
    assert read_roster(written(tmp_path, text)).rows == (RosterRow(("3", "2", "501"), "王伟", "13800000000"),)


def test_every_fault_is_told_by_row(tmp_path: Path) -> None:
    text = (
        CHINESE
        + "3,2,,王伟,13800000000,\n3,2,502,,139,maybe\n3,2,501,王伟,13800000000,否\nx y,2,501,李娜,13800000001,\n"
    )
    assert faults(tmp_path, text) == [
        "row 4: room is missing",
        "row 5: name is missing",
        "row 5: 139 is not a telephone number",
        "row 5: head says maybe: write yes, or leave it empty",
        "row 6: says the same as row 2: keep one",
        "row 7: x y-2-501 is not a house as we know them: write building 3, unit 2, room 501",
    ]


@pytest.mark.parametrize("cell", ["=1+1", '=HYPERLINK("http://a.example")', "+cmd|x", "@SUM(A1)"])
def test_a_formula_is_a_fault_and_is_never_evaluated(tmp_path: Path, cell: str) -> None:
    quoted = '"' + cell.replace('"', '""') + '"'
    assert faults(tmp_path, f"{CHINESE}3,2,502,{quoted},13800000001,\n") == [
        "row 4: name is a formula: paste its value"
    ]


def workbook(path: Path, *rows: tuple[str | int | float | bool | None, ...]) -> Path:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    book.save(path)
    return path


def test_xlsx_with_numbers_booleans_and_formulas(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "roster.xlsx",
        ("楼栋", "单元", "房号", "姓名", "手机", "户主"),
        (3, 2.0, 501, "王伟", 13800000000, True),
        (4, None, "301", "Anna Smith", "+44 7700 900123", False),
        (5, 1, "=500+1", "李娜", 13800000001, None),
    )
    read = read_roster(path)
    assert read.rows == (WANG, ANNA)
    assert [str(fault) for fault in read.faults] == ["row 4: room is a formula: paste its value"]


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("roster.csv", b"", "no column for room, name, phone"),
        ("roster.csv", b"room,name\n501,a\n", "no column for phone"),
        ("roster.csv", b"room,name,phone\n", "no rows under it"),
        ("roster.csv", b"\xff\xfe\x00\x01room", "neither UTF-8 nor GB 18030|not text"),
        ("roster.csv", b"room,name,phone\n501,\x00,1", "not text"),
        ("roster.xls", b"\xd0\xcf\x11\xe0", "neither .csv nor .xlsx"),
        ("roster.xlsx", b"room,name,phone", "not an .xlsx file"),
        ("roster.xlsx", b"PK\x05\x06" + b"\0" * 18, "not an .xlsx file"),
    ],
)
def test_a_file_that_is_no_roster_says_what_to_do(tmp_path: Path, name: str, content: bytes, why: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(BadRoster, match=why):
        read_roster(path)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(BadRoster, match="cannot be read"):
        read_roster(tmp_path / "none.csv")


def test_files_have_an_end(tmp_path: Path) -> None:
    with pytest.raises(BadRoster, match="in parts"):
        read_roster(written(tmp_path, CHINESE + "\n" * MOST_ROWS))
    bomb = tmp_path / "bomb.xlsx"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as packed, packed.open("xl/a.xml", "w") as part:
        for _ in range(151):
            part.write(b"\0" * 1_000_000)
    with pytest.raises(BadRoster, match="unpacks to more"):
        read_roster(bomb)


@pytest.mark.parametrize(
    ("listed", "said", "same"),
    [
        ("王伟", "王 伟", True),
        ("王伟先生", "王伟", True),
        ("Wang Wei", "Mr. wei  WANG", True),
        ("陳伟", "陈伟", True),
        ("王", "王", False),
        ("Wang", "Wang", False),
        ("王伟", "王", False),
        ("王伟", "王维", False),
    ],
)
def test_names_are_the_same_as_people_mean_it(listed: str, said: str, same: bool) -> None:
    assert same_name(listed, said, load_vocabulary(locale_dir(), None)) == same


@pytest.mark.parametrize(
    ("name", "surname"),
    [
        ("王伟", "王"),
        ("欧阳娜娜", "欧阳"),
        ("欧阳", "欧"),
        ("王先生", "王"),
        ("Anna Smith", "Anna Smith"),
        ("Mr Smith", "Smith"),
    ],
)
def test_how_somebody_is_called(name: str, surname: str) -> None:
    assert surname_of(name) == surname
