"""The resident's confirmation, which stands for the signature on 《维修服务单》 (handbook/rules.md §9). No answer is never
one."""

from __future__ import annotations

from flows.conversations.readers import brief_of, excerpt, named, option_named
from flows.effects import SignOff
from flows.flow import END, Act, Flow, Heard, Missed, Reply, Step, Talk, Then, Took
from flows.messages import Option, Photo, Say

ANSWERS = ("fixed", "not-fixed", "later")
WORDS = {"yes": "fixed", "fixed": "fixed", "no": "not-fixed", "not_fixed": "not-fixed"}


def ask_fixed(talk: Talk) -> Say:
    """What was done is shown with the pictures that staff took of it (`result` and `photos` of the draft)."""
    brief = brief_of(talk)
    return Say(
        "sign-off-ask",
        {**named(brief), "result": excerpt(talk.draft.get("result"))},
        options=tuple(Option(one, f"choice-{one}") for one in ANSWERS),
        photos=tuple(talk.draft.get("photos", ())),
        ticket=talk.draft["ticket"],
    )


def read_fixed(talk: Talk, reply: Reply) -> Heard:
    number = int(talk.draft["ticket"])
    answer = option_named(reply, ANSWERS) or WORDS.get(reply.word or "")
    match answer:
        case "fixed":
            signed = (SignOff(number, fixed=True), Say("signed-off", ticket=number), Then("rating", {"ticket": number}))
            return Took(acts=signed, leads=END)
        case "not-fixed":
            return Took({"answer": "not-fixed"})
        case "later":
            return Took(acts=(Say("sign-off-later", ticket=number),), leads=END)
        case _ if talk.understood(reply.text).intent == "complaint":
            return Took({"answer": "not-fixed", "reason": reply.text.strip()})  # “it is not fixed”, in their own words
        case _:
            return Missed(counts=False, aside="waits")


def ask_reason(talk: Talk) -> Say:
    """「先听后讲」: what is still wrong, in words or pictures (handbook/rules.md §18)."""
    shown = len(talk.draft.get("evidence", ()))
    options = (Option("done", "choice-photos-done"),) if shown else ()
    return Say("sign-off-reason", {"count": shown}, options=options, ticket=talk.draft["ticket"])


def read_reason(talk: Talk, reply: Reply) -> Heard:
    evidence = list(talk.draft.get("evidence", ()))
    if isinstance(reply.message, Photo):
        evidence += reply.message.files
        kept = {"evidence": evidence, **({"reason": reply.text} if reply.text.strip() else {})}
        return Took(kept, leads=None if reply.text.strip() else "reason")
    if evidence and (reply.option == "done" or reply.word in ("done", "skip", "no")):
        return Took({"reason": ""})
    return Took({"reason": reply.text.strip()}) if reply.text.strip() else Missed()


def finish(talk: Talk) -> tuple[Act, ...]:
    if "reason" not in talk.draft:
        return (Say("ticket-not-found"),)
    number = int(talk.draft["ticket"])
    told = SignOff(number, fixed=False, reason=str(talk.draft["reason"]), photos=tuple(talk.draft.get("evidence", ())))
    return (told, Say("reopened", ticket=number))


def reason_needed(talk: Talk) -> bool:
    return talk.draft.get("answer") == "not-fixed" and "reason" not in talk.draft and brief_of(talk) is not None


FLOW = Flow(
    name="sign_off",
    steps=(
        Step(
            "answer",
            ask_fixed,
            read_fixed,
            needed=lambda talk: "answer" not in talk.draft and brief_of(talk) is not None,
        ),
        Step("reason", ask_reason, read_reason, needed=reason_needed, verbatim=True),
    ),
    finish=finish,
    cancelled="sign-off-later",
    proactive=True,
    refusal_ends=True,
)
