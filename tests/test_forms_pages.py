"""A supervisor's pages: a link that opens once, a session that is bound to one member, and nothing for anybody else."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from io import BytesIO
from pathlib import Path

import pytest
from aiohttp import ClientResponse, ClientSession, CookieJar, web
from openpyxl import load_workbook
from sqlalchemy import select

from bot import form_links
from bot.clock import LobbyClock
from bot.database_thread import DatabaseThread
from bot.house import House
from bot.unit import Unit
from bot.web import form_session
from bot.web.forms_pages import FormsPages
from flows.people import Level
from flows.ticket import Ticket
from storage import lobby, people, tables, tickets
from storage.database import Database
from tests.complaints import major, repair
from tests.front import house

NOW = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
CAST = {
    "sun": ("孙主管", "supervisor", "front-desk"),
    "zhou": ("周经理", "manager", "front-desk"),
    "qian": ("钱师傅", "department-head", "engineering"),
    "mei": ("梅队长", "department-head", "security"),
    "zhao": ("赵敏", "agent", "front-desk"),
}


@dataclass
class Office:
    """The pages on loopback, and what staff and time do to them."""

    base: str
    database: Database
    clock: LobbyClock
    rooms: House
    members: dict[str, int]

    def files(self, value: Ticket) -> int:
        blank = replace(value, reporter=None, household=None, holder=None)
        with self.database.unit() as connection:
            return tickets.file(connection, blank).number

    def link(self, who: str, path: str) -> str:
        with self.database.unit() as connection:
            unit = Unit(connection, self.rooms, self.rooms.default, self.clock.now())
            member = unit.member(self.members[who])
            assert member is not None
            made = form_links.link(unit, member, path)
            unit.flush()
            return made

    def becomes(self, who: str, role: str) -> None:
        with self.database.unit() as connection:
            connection.execute(tables.member.update().where(tables.member.c.id == self.members[who]).values(role=role))


@asynccontextmanager
async def browser() -> AsyncIterator[ClientSession]:
    async with ClientSession(cookie_jar=CookieJar(unsafe=True)) as session:  # cookies of an address without a name
        yield session


@pytest.fixture
async def office(tmp_path: Path) -> AsyncIterator[Office]:
    database = Database(f"sqlite:///{tmp_path}/menfang.db")
    tables.metadata.create_all(database.engine)
    rooms, clock, thread = house(), LobbyClock(base=lambda: NOW), DatabaseThread(database)
    key, members = rooms.default.key, {}
    with database.unit() as connection:
        people.meet(connection, {("lobby", "lobby", who): (key, "zh-Hans", True) for who in CAST}, NOW)
        known = people.addresses(connection, [("lobby", "lobby", who) for who in CAST])
        for who, (name, role, department) in CAST.items():
            person = known["lobby", "lobby", who].person
            assert person is not None
            values = {"key": who, "name": name, "role": role, "department": department}
            members[who] = people.enlist(connection, key, person, NOW, **values)
    site = web.Application()
    site.add_routes(FormsPages(rooms, clock, thread, secure=False).routes())
    runner = web.AppRunner(site)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    base = f"http://127.0.0.1:{runner.addresses[0][1]}"
    with database.unit() as connection:
        lobby.keep_setting(connection, form_links.PAGES_AT, base)
    yield Office(base, database, clock, rooms, members)
    await runner.cleanup()
    thread.close()
    database.close()


async def shut(answer: ClientResponse) -> bool:
    """The one kind page: it says how to get a new link."""
    return answer.status == 403 and "/表单" in await answer.text()


async def test_a_link_opens_once_and_the_page_has_no_token(office: Office) -> None:
    number = office.files(major())
    link = office.link("sun", f"/forms/ticket/{number}")
    assert link.startswith(f"{office.base}/forms/")
    async with browser() as sun, browser() as other:
        answer = await sun.get(link)
        assert answer.status == 200
        assert answer.url.path == f"/forms/ticket/{number}"
        assert "客户投诉意见表" in await answer.text()
        assert answer.headers["Cache-Control"] == "no-store"
        assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
        assert await shut(await other.get(link))
        assert await shut(await sun.get(link)), "also for whoever opened it; the page is still there"
        assert (await sun.get(f"{office.base}/forms/ticket/{number}")).status == 200
        (cookie,) = sun.cookie_jar
        assert (cookie["httponly"], cookie["samesite"], cookie["path"]) == (True, "Lax", "/forms")
        assert link.rpartition("/")[2] not in cookie.value
    with office.database.reader() as connection:
        stored = connection.execute(select(tables.page_link)).one()
    assert link.rpartition("/")[2] not in str(stored)


async def test_of_two_who_open_a_link_at_once_one_reads(office: Office) -> None:
    link = office.link("sun", f"/forms/ticket/{office.files(major())}")
    async with browser() as first, browser() as second:
        answers = await asyncio.gather(*(each.get(link) for each in (first, second, first, second)))
    assert sorted(answer.status for answer in answers) == [200, 403, 403, 403]


@pytest.mark.parametrize("agent", ["TelegramBot (like TwitterBot)", "WhatsApp/2.23", "Slackbot-LinkExpanding 1.0"])
async def test_a_chat_that_looks_at_a_link_does_not_use_it_up(office: Office, agent: str) -> None:
    link = office.link("sun", f"/forms/ticket/{office.files(major())}")
    async with browser() as preview, browser() as sun:
        assert await shut(await preview.get(link, headers={"User-Agent": agent}))
        assert (await preview.head(link)).status == 405
        assert (await sun.get(link)).status == 200


async def test_a_link_and_a_session_end(office: Office) -> None:
    path = f"/forms/ticket/{office.files(major())}"
    early, late = office.link("sun", path), office.link("sun", path)
    async with browser() as sun:
        office.clock.advance(timedelta(minutes=29))
        assert (await sun.get(early)).status == 200
        office.clock.advance(timedelta(minutes=1))
        async with browser() as other:
            assert await shut(await other.get(late))
        office.clock.advance(timedelta(hours=7, minutes=58))
        assert (await sun.get(office.base + path)).status == 200
        office.clock.advance(timedelta(minutes=1))
        assert await shut(await sun.get(office.base + path))


async def test_whoever_loses_the_role_gets_out(office: Office) -> None:
    path = f"/forms/ticket/{office.files(major())}"
    unopened = office.link("sun", path)
    async with browser() as sun:
        assert (await sun.get(office.link("sun", path))).status == 200
        office.becomes("sun", "agent")
        assert await shut(await sun.get(office.base + path))
        assert await shut(await sun.get(unopened))
    async with browser() as zhao:
        assert await shut(await zhao.get(office.link("zhao", path)))


@pytest.mark.parametrize("cookie", ["", "1.2", "1.99999999999.00", "a.b.c", "1.99999999999." + "0" * 64, "1" * 5000])
async def test_a_forged_cookie_reads_nothing(office: Office, cookie: str) -> None:
    path = f"/forms/ticket/{office.files(major())}"
    async with browser() as sun, browser() as forger:
        await sun.get(office.link("sun", path))
        answer = await forger.get(office.base + path, headers={"Cookie": f"{form_session.COOKIE}={cookie}"})
        assert await shut(answer)


def test_a_seal_is_of_its_member_time_and_house() -> None:
    key = b"k" * 32
    cookie = form_session.sealed(key, 7, NOW)
    member, until, seal = cookie.split(".")
    assert form_session.opened(key, cookie, NOW) == 7
    assert form_session.opened(key, f"8.{until}.{seal}", NOW) is None
    assert form_session.opened(key, f"{member}.{int(until) + 1}.{seal}", NOW) is None
    assert form_session.opened(b"o" * 32, cookie, NOW) is None
    assert form_session.opened(key, cookie, NOW + form_session.LASTS) is None


@pytest.mark.parametrize(
    "path",
    [
        "/forms/ticket/..%2f..%2fetc%2fpasswd",
        "/forms/ticket/1/..%2f..%2fhealthz",
        "/forms/month/2026-13",
        "/forms/month/2026-11/..%2f",
        "/forms/ticket/1/nonsense",
        "/forms/ticket/99999999999",
        "/forms/..%2f..%2fbot",
    ],
)
async def test_a_path_that_is_no_page_leads_nowhere(office: Office, path: str) -> None:
    async with browser() as sun:
        await sun.get(office.link("sun", f"/forms/ticket/{office.files(major())}"))
        answer = await sun.get(office.base + path)
        assert answer.status in (403, 404)
        assert "root:" not in await answer.text()


async def test_a_link_leads_to_forms_only(office: Office) -> None:
    async with browser() as sun:
        assert await shut(await sun.get(office.link("sun", "//evil.example")))


async def test_what_is_above_the_reader_is_not_there(office: Office) -> None:
    number = office.files(major(confined=Level.MANAGER))
    async with browser() as sun, browser() as zhou:
        await sun.get(office.link("sun", "/forms/month/2026-11"))
        hidden = await sun.get(f"{office.base}/forms/ticket/{number}")
        none = await sun.get(f"{office.base}/forms/ticket/987")
        assert (hidden.status, await hidden.text()) == (404, await none.text())
        month = await (await sun.get(f"{office.base}/forms/month/2026-11")).text()
        assert f"C-{number:04d}" not in month
        seen = await zhou.get(office.link("zhou", f"/forms/ticket/{number}"))
        assert (seen.status, f"C-{number:04d}" in await seen.text()) == (200, True)


async def test_a_head_of_department_reads_their_own_departments_and_not_who_wished_to_be_anonymous(
    office: Office,
) -> None:
    told = major()
    assert told.complaint is not None
    number = office.files(replace(told, caller="李四", complaint=replace(told.complaint, anonymous=True)))
    path = f"/forms/ticket/{number}"
    async with browser() as qian, browser() as mei, browser() as sun:
        own = await qian.get(office.link("qian", path))
        assert (own.status, "李四" in await own.text()) == (200, False)
        assert "李四" in await (await sun.get(office.link("sun", path))).text()
        assert (await mei.get(office.link("mei", path))).status == 404


async def test_what_is_about_oneself_is_not_there(office: Office) -> None:
    told = major()
    assert told.complaint is not None
    number = office.files(replace(told, complaint=replace(told.complaint, accused_member=office.members["sun"])))
    async with browser() as sun:
        assert (await sun.get(office.link("sun", f"/forms/ticket/{number}"))).status == 404


async def test_every_page_downloads_as_a_spreadsheet(office: Office) -> None:
    complaint, slip = office.files(major()), office.files(repair())
    async with browser() as sun:
        await sun.get(office.link("sun", f"/forms/ticket/{complaint}"))
        for path, count, name in (
            (f"ticket/{complaint}.xlsx", 3, f"C-{complaint:04d} 全部表格.xlsx"),
            (f"ticket/{complaint}/opinion.xlsx", 1, f"C-{complaint:04d} 客户投诉意见表.xlsx"),
            (f"ticket/{slip}/repair.xlsx", 1, f"R-{slip:04d} 维修服务单.xlsx"),
            ("month/2026-11/month.xlsx", 1, "2026-11 投诉记录月总结表.xlsx"),
            ("month/2026-11.xlsx", 2, "2026-11 全部表格.xlsx"),
        ):
            answer = await sun.get(f"{office.base}/forms/{path}")
            assert answer.status == 200, path
            assert answer.content_disposition is not None
            assert (answer.content_disposition.type, answer.content_disposition.filename) == ("attachment", name)
            assert len(load_workbook(BytesIO(await answer.read())).worksheets) == count
        alone = await (await sun.get(f"{office.base}/forms/ticket/{complaint}/record")).text()
        assert ("投诉记录表" in alone, "客户投诉意见表</h1>" in alone) == (True, False)
        assert (await sun.get(f"{office.base}/forms/ticket/{complaint}/repair")).status == 404
