"""Complaints as they might be: the value classes filled by hand, for tests of forms, figures and pages."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo

from bot.estate import load_estates
from bot.files import locale_dir
from bot.forms.facts import FormFacts, Names
from bot.forms.words import Words
from bot.speech import Speech
from flows.complaint import (
    Case,
    Complaint,
    Corrective,
    Dispatch,
    Ground,
    Nature,
    Overtime,
    Severity,
    Visit,
)
from flows.estate import Limit, Role
from flows.people import Level
from flows.ticket import Clock, Closing, Kind, Quote, Score, State, Ticket
from storage.complaints import Contact, Line, Signer

ZONE = ZoneInfo("Asia/Shanghai")
DAYS = Limit(timedelta(days=10), "days")
FILED = datetime(2026, 11, 3, 9, 12, tzinfo=ZONE)
ZHAO, QIAN, SUN, ZHOU, WU, MEI = 1, 2, 3, 4, 5, 6
WANG = 12

STORY = (
    "11月2日晚上八点多，3号楼2单元的电梯在七楼和八楼之间突然停住，我母亲和三岁的孩子被困在里面四十多分钟。"
    "轿厢里的紧急呼叫按了十几次没有人接，我打监控室的电话，值班的人说“等一下”，之后就再也没有回音。"
    "最后是邻居打的119，消防员把人接出来的。孩子受了惊吓，夜里发烧到三十九度，去医院看了急诊，花了一千二百多元。\n"
    "上个月20号这部电梯已经困过一次人，当时物业在业主群里说“一周之内彻底检修”，检修的单子到现在也没有贴出来。"
    "物业费里写明电梯每半个月维保一次，我们要求看九月和十月的维保记录，前台两次都说负责人不在。"
)


def at(day: int, clock: str, month: int = 11) -> datetime:
    hour, minute = clock.split(":")
    return datetime(2026, month, day, int(hour), int(minute), tzinfo=ZONE)


def a_ticket(**values: Any) -> Ticket:
    """A ticket as it is filed, with these values."""
    blank: dict[str, Any] = {
        "id": 1, "estate": "yunqi", "number": 412, "kind": Kind.COMPLAINT, "state": State.DISPATCHED, "revision": 1,
        "category": "service-quality", "emergency": False, "words": "前台不理人", "place": "", "public": False,
        "household": None, "house": "", "reporter": WANG, "filed_by": None, "caller": "", "department": "front-desk",
        "holder": None, "filed": FILED, "acted": FILED, "updated": FILED, "clocks": (),
    }  # fmt: skip
    blank |= {"complaint": Complaint()} if values.get("kind", Kind.COMPLAINT) is Kind.COMPLAINT else {}
    return Ticket(**{**blank, **values})


def major(**values: Any) -> Ticket:
    """A 重大 complaint from the first word to 销项: three dispatches, more time approved, a corrective, a visit."""
    told = Complaint(
        happened="2026年11月2日晚上八点十分左右",
        accused="监控室值班的保安，还有负责电梯的工程部",
        wants="一、公开九月、十月的电梯维保记录；二、更换故障部件并请第三方检测；三、书面道歉，承担孩子的医药费1246元。",
        reach="白天打我爱人电话 139 0571 8866，晚上七点以后微信都可以",
        wish=at(10, "18:00"),
        accused_department="engineering",
        nature=Nature.VALID,
        content="equipment",
        tags=("other",),
        severity=Severity.MAJOR,
        ground=Ground.LOSS_OR_INJURY,
        set_by=ZHAO,
        confirmed_by=SUN,
        confirmed=at(3, "09:31"),
        case=Case.OPENED,
        case_ground="on-site",
        case_at=at(3, "09:18"),
        case_by=ZHAO,
        dispatches=(
            Dispatch("engineering", at(3, "09:16"), QIAN, at(3, "09:21"), at(13, "16:40")),
            Dispatch("security", at(3, "09:17"), MEI, at(3, "09:24"), at(5, "17:10")),
            Dispatch("front-desk", at(4, "10:02"), SUN, at(4, "10:05"), at(6, "11:30")),
        ),
        plan="十一月十日前更换主板与门机编码器，委托市特检院复检；监控室改为双人值班，呼叫三十秒内应答。",
        planned=at(5, "15:20"),
        overtimes=(
            Overtime(
                at(12, "09:40"),
                QIAN,
                "门机编码器厂家缺货，十四日到货后当天更换并复检",
                at(16, "18:00"),
                Role.GM,
                True,
                WU,
                at(12, "10:15"),
            ),
        ),
        handled=at(15, "16:20"),
        doer=QIAN,
        handling=(
            "11月3日停用2号梯并张贴告示，开放1号梯分流；11月5日维保单位确认为主板老化、门机编码器信号丢失。"
            "11月14日配件到货，当天更换主板和门机编码器，空载、满载各试运行三十次正常。"
            "11月15日市特检院复检合格，报告编号TJ-20261115-07，已贴在轿厢与大堂。监控室当晚值班人员离岗，已按制度处理并调整排班。"
        ),
        returned=at(15, "17:05"),
        told=at(15, "17:40"),
        linked=(430,),
        evidence="特检院复检报告照片三张；与住户通话记录（11月15日17:35，4分钟）",
        verifier=SUN,
        verified=at(16, "09:10"),
        approver=ZHOU,
        approved=at(16, "10:30"),
        corrective=Corrective(
            cause="维保单位未按半月一次执行，我方未逐次核对签到；监控室夜间单人值班，离岗无人接听",
            measure="维保到场须扫码签到，工程部当天核对；监控室双人值班，呼叫三十秒未接自动转领班手机",
            until="2026年11月30日",
        ),
        visit=431,
    )
    whole: dict[str, Any] = {
        "number": 412, "words": STORY, "place": "3号楼2单元 2号电梯", "household": 7, "house": "3-2-501",
        "later": ("补充：急诊病历和发票我拍了照片，需要的话可以给你们。",), "department": "engineering", "holder": QIAN,
        "state": State.CLOSED, "closed": at(16, "10:42"), "closing": Closing.SETTLED,
        "result": "故障部件已更换并经市特检院复检合格；维保记录已公开；医药费1246元已赔付，书面道歉信已送达。",
        "photos": ("a.jpg", "b.jpg", "c.jpg"), "confined": Level.SUPERVISOR, "complaint": told,
        "clocks": (
            Clock("dispatch", FILED, DAYS, met=at(3, "09:21"), due=at(3, "09:22")),
            Clock("reply", FILED, DAYS, met=at(4, "11:00"), due=at(5, "09:12")),
            Clock("plan", FILED, DAYS, met=at(5, "15:20"), due=at(5, "18:00")),
            Clock("resolve", FILED, DAYS, met=at(15, "16:20"), due=at(16, "18:00")),
            Clock("notify", at(15, "16:20"), DAYS, met=at(15, "17:40"), due=at(15, "18:00")),
        ),
    }  # fmt: skip
    return a_ticket(**{**whole, **values})


def visit_of(ticket: Ticket, closed: datetime | None, **values: Any) -> Ticket:
    """The follow-up visit, closed by staff when `closed`."""
    basis = (ticket.complaint.handled if ticket.complaint else None) or ticket.filed
    clock = Clock("visit", basis, Limit(timedelta(days=3), "days"), due=basis + timedelta(days=3), met=closed)
    whole: dict[str, Any] = {
        "id": 1000 + ticket.number, "number": (ticket.complaint.visit if ticket.complaint else None) or 431,
        "kind": Kind.VISIT, "filed": basis, "state": State.CLOSED if closed else State.DISPATCHED, "closed": closed,
        "closing": Closing.VISITED if closed else None, "clocks": (clock,), "visit": Visit(ticket.number),
        "score": Score(5, 4, 4, "态度很好，希望以后维保单能一直贴着"), "result": "住户表示满意，无新的意见。",
    }  # fmt: skip
    return a_ticket(**{**whole, **values})


def repair(**values: Any) -> Ticket:
    """A repair that the resident has signed for."""
    whole: dict[str, Any] = {
        "id": 2, "number": 398, "kind": Kind.REPAIR, "category": "plumbing", "words": "厨房水龙头一直漏水，水槽下面的柜子已经泡湿",
        "place": "厨房", "household": 7, "house": "3-2-501", "department": "engineering", "holder": QIAN,
        "appointment": at(4, "09:00"), "appointment_end": at(4, "11:00"), "accepted": at(3, "10:05"),
        "arrived": at(4, "09:20"), "done": at(4, "10:02"), "closed": at(4, "10:30"), "closing": Closing.CONFIRMED,
        "state": State.CLOSED, "result": "更换阀芯与进水软管，试水二十分钟无渗漏。", "photos": ("d.jpg",),
        "quote": Quote("85元", "陶瓷阀芯一只、60厘米软管一根，人工免费", agreed=True), "score": Score(5, 5, 5, "师傅很准时"),
    }  # fmt: skip
    return a_ticket(**{**whole, **values})


MEMBERS = {
    ZHAO: Signer("赵敏", "agent", "front-desk"),
    QIAN: Signer("钱师傅", "department-head", "engineering"),
    SUN: Signer("孙主管", "supervisor", "front-desk"),
    ZHOU: Signer("周经理", "manager", "front-desk"),
    WU: Signer("吴总", "gm", "front-desk"),
    MEI: Signer("梅队长", "department-head", "security"),
}
RESIDENTS = {WANG: Contact("王伟", "王", "mr", "13800135678")}
NAMES = Names(MEMBERS, RESIDENTS)
LINES = (
    Line(FILED, f"person:{WANG}", "filed", STORY),
    Line(at(3, "09:15"), f"member:{ZHAO}", "set-severity", ""),
    Line(at(15, "17:05"), f"member:{QIAN}", "return-form", ""),
    Line(at(16, "10:42"), f"member:{SUN}", "close", ""),
)


@cache
def words(language: str = "zh-Hans") -> Words:
    """Strict: a script that lacks a value fails the test."""
    return Words(Speech(locale_dir(), None, strict=True), load_estates(None)[0], language)


def facts(ticket: Ticket, *, names: Names = NAMES, language: str = "zh-Hans", **more: Any) -> FormFacts:
    return FormFacts(ticket, more.pop("lines", LINES), names, words(language), **more)
