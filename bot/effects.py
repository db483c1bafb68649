"""Carries out what a flow asked for. One `match`: a forgotten effect is a type error under mypy's exhaustive-match."""

from __future__ import annotations

from dataclasses import replace

from bot import binding, bookings, complaints, desk, rating, repairs, surveys, talks
from bot.unit import Unit
from bot.writer import Findings, Writer, theirs
from flows.booking_effects import (
    AnswerOffer,
    AppealPoints,
    AskBill,
    Book,
    CancelBooking,
    ExtendBooking,
    JoinWaitlist,
    MoveBooking,
    OrderGoods,
    SayHere,
)
from flows.effects import (
    AddWords,
    AnswerQuote,
    AnswerSurvey,
    AnswerVisit,
    CallPerson,
    CallPress,
    CancelTicket,
    DeclineSurvey,
    Effect,
    Invite,
    JoinRepair,
    LeaveHome,
    MoveAppointment,
    OpenComplaint,
    OpenRepair,
    Rate,
    RedeemCode,
    RequestBinding,
    SetLanguage,
    SetPhone,
    SignOff,
    TakeBack,
    Urge,
)
from flows.messages import Term
from flows.rules.lifecycle import Action
from storage import people


def carry_out(unit: Unit, effect: Effect, writer: Writer) -> Findings:  # noqa: C901, PLR0912  # one case an effect
    """Do it; what it found out joins the arguments of what is said next. Raises Refusal."""
    match effect:
        case OpenRepair():
            return repairs.open_repair(unit, effect, writer)
        case JoinRepair():
            return repairs.join(unit, effect, writer)
        case AddWords():
            return repairs.add_words(unit, effect, writer)
        case MoveAppointment():
            return repairs.move(unit, effect, writer)
        case Urge():
            return repairs.urge(unit, effect, writer)
        case CancelTicket():
            done = desk.perform(unit, theirs(unit, effect.ticket, writer), Action("cancel"), writer.actor)
            return {"number": done.label}
        case SignOff():
            return rating.sign_off(unit, effect, writer)
        case Rate():
            return rating.rate(unit, effect, writer)
        case AnswerQuote():
            return repairs.answer_quote(unit, effect, writer)
        case OpenComplaint():
            return complaints.open_complaint(unit, effect, writer)
        case AnswerVisit():
            return complaints.answer_visit(unit, effect, writer)
        case AnswerSurvey():
            return surveys.answer(unit, effect, writer)
        case DeclineSurvey():
            return surveys.decline(unit, effect, writer)
        case CallPress():
            return complaints.call_press(unit, effect, writer)
        case CallPerson():
            return talks.call(unit, effect.words, writer)
        case TakeBack():
            return talks.take_back(unit, writer, effect.ticket)
        case SetLanguage():
            people.describe(unit.connection, writer.resident.id, language=effect.language)
            writer.resident = replace(writer.resident, language=effect.language)
            return {"language": Term(f"language-{effect.language}")}
        case SetPhone():
            people.describe(unit.connection, writer.resident.id, phone=effect.phone)
            writer.resident = replace(writer.resident, phone=effect.phone)
            return {}
        case RequestBinding():
            return binding.request(unit, effect, writer.known, writer.resident)
        case RedeemCode():
            return binding.redeem(unit, effect.code, writer.known, writer.resident)
        case Invite():
            return binding.invite(unit, effect.household, writer.resident)
        case LeaveHome():
            return binding.leave(unit, effect.household, writer.resident)
        case Book():
            return bookings.book(unit, effect, writer)
        case JoinWaitlist():
            return bookings.join_waitlist(unit, effect, writer)
        case MoveBooking():
            return bookings.move(unit, effect, writer)
        case CancelBooking():
            return bookings.cancel(unit, effect, writer)
        case AnswerOffer():
            return bookings.answer_offer(unit, effect, writer)
        case SayHere():
            return bookings.say_here(unit, effect, writer)
        case AskBill():
            return bookings.ask_bill(unit, effect, writer)
        case ExtendBooking():
            return bookings.extend(unit, effect, writer)
        case OrderGoods():
            return bookings.order_goods(unit, effect, writer)
        case AppealPoints():
            return bookings.appeal(unit, effect, writer)
