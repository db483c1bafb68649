"""China's public holidays and the weekends worked in their stead (调休), as far as `chinese_calendar` knows them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta

import chinese_calendar

from flows.estate import Estate, Hours
from flows.rules.calendar import Calendar


def public_holidays(hours: Hours, years: Iterable[int]) -> dict[date, bool]:
    """The days of these years on which the public rule differs from the weekday: True is worked, False is a rest day.

    Empty for years that are not covered, and where the estate does not follow the public rule.
    """
    if not hours.public_holidays:
        return {}
    return {day: works for year in years if _covered(year) for day, works in _differing(year)}


def uncovered_years(hours: Hours, years: Iterable[int]) -> tuple[int, ...]:
    """Years for which the estate follows the public rule, yet it is unknown: its own dates and the weekdays decide."""
    return tuple(year for year in years if hours.public_holidays and not _covered(year))


def calendar_for(estate: Estate, now: datetime) -> Calendar:
    """The estate's calendar with every public holiday that a ticket still open, or filed this year, can meet."""
    return Calendar(estate.hours, public_holidays(estate.hours, range(now.year - 2, now.year + 3)))


def _covered(year: int) -> bool:
    try:
        chinese_calendar.is_workday(date(year, 12, 31))
    except NotImplementedError:
        return False
    return True


def _differing(year: int) -> Iterable[tuple[date, bool]]:
    first = date(year, 1, 1)
    for day in (first + timedelta(days=n) for n in range((date(year + 1, 1, 1) - first).days)):
        rests, name = chinese_calendar.get_holiday_detail(day)
        if name is not None:  # an ordinary day has no name, so the estate's own weekday rule holds
            yield day, not rests
