"""To whom a complaint goes where levels are not filled (rules.md §24 D1, design §5)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from flows.complaint import About, Complaint
from flows.people import Level, Member
from flows.rules.accused import Against
from flows.rules.complaints.naming import is_unnamed
from flows.rules.complaints.routing import Route, routed
from flows.rules.complaints.seeing import may_see, not_for
from tests.flows.casework import CAST, Casework

ALL = "zhao mei qian lu feng an sun li zhou xu wu"


def members(names: str) -> tuple[Member, ...]:
    return tuple(CAST[name] for name in names.split())


def about(name: str) -> Against:
    kinds = {"qian": About.PERSON, "sun": About.HEAD, "feng": About.HEAD, "zhou": About.MANAGER, "wu": About.MANAGER}
    return Against(kinds[name], CAST[name].department, CAST[name].id)


WHO = {name: one.id for name, one in CAST.items()}


@pytest.mark.parametrize(
    ("accused", "there", "expected"),
    [
        (about("qian"), ALL, Route(WHO["qian"], Level.SUPERVISOR)),
        (about("qian"), "zhao qian feng", Route(WHO["qian"], Level.SUPERVISOR)),  # their own head
        (about("sun"), ALL, Route(WHO["sun"], Level.MANAGER)),
        (about("sun"), "zhao sun wu", Route(WHO["sun"], Level.MANAGER)),  # an empty level moves up
        (about("zhou"), ALL, Route(WHO["zhou"], Level.GM)),
        # nobody above: the highest who is not meant
        (about("wu"), ALL, Route(WHO["wu"], Level.MANAGER, lowered=True)),
        (about("zhou"), "zhao sun zhou", Route(WHO["zhou"], Level.SUPERVISOR, lowered=True)),
        (about("zhou"), "zhao zhou xu", Route(WHO["zhou"], Level.MANAGER, lowered=True)),
        (about("sun"), "zhao sun li", Route(WHO["sun"], Level.SUPERVISOR, lowered=True)),
        (Against(About.MANAGER), "zhao sun zhou", Route(WHO["zhou"], Level.SUPERVISOR, lowered=True)),  # by the title
        # nobody else with a rank
        (about("wu"), "zhao qian wu", Route(WHO["wu"], Level.GM, lowered=True, nobody_else=True)),
        (about("zhou"), "zhao zhou", Route(WHO["zhou"], Level.MANAGER, lowered=True, nobody_else=True)),
        (about("sun"), "zhao sun an", Route(WHO["sun"], Level.SUPERVISOR, lowered=True, nobody_else=True)),
        (Against(About.MANAGER), "zhou xu", Route(None, Level.MANAGER, lowered=True, nobody_else=True)),
    ],
)
def test_it_is_never_nobodys(accused: Against, there: str, expected: Route) -> None:
    assert routed(accused, members(there), "front-desk") == expected


@pytest.mark.parametrize("accused", ["qian", "sun", "feng", "zhou", "wu"])
@pytest.mark.parametrize("left", [ALL, "zhao sun zhou wu", "zhao sun", "zhao zhou", "wu", "feng qian", ""])
def test_somebody_reads_it_and_whom_it_is_about_only_where_there_is_no_other(accused: str, left: str) -> None:
    there = members(" ".join({*left.split(), accused}))
    route = routed(about(accused), there, "front-desk")
    told = Complaint(
        about=about(accused).about,
        accused_department=CAST[accused].department,
        accused_member=route.accused,
        nobody_else=route.nobody_else,
    )
    ticket = replace(
        Casework.filed().ticket, department=CAST[accused].department, confined=route.confined, complaint=told
    )
    readers = [one for one in there if may_see(one, ticket, "front-desk")]
    assert readers or accused == "qian", "only somebody without rank may be alone with what is said of them"
    own = CAST[accused]
    assert (own in readers) == (route.nobody_else and accused != "qian")
    if own in readers:
        assert readers == [own]
        assert is_unnamed(ticket, own, "front-desk"), "without who complained"
        assert not_for(own, ticket, "front-desk") is None
    else:
        assert not any(is_unnamed(ticket, one, "front-desk") for one in readers)
