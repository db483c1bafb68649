### Words used everywhere: handing over to a person, the menu, misunderstandings, service hours.
### Always at hand: $estate, $company, $phone (service telephone), $hours, $name (“Ms Wang”, or empty), $named (yes / no),
### $fire, $medical, $police, $desk (telephone numbers).

## Menu

choice-menu-repair = Report a repair
choice-menu-status = Check progress
choice-menu-history = Past reports
choice-menu-bind = Link my home
choice-menu-home = My home
choice-menu-staff = Talk to a person
choice-menu-language = Language 语言
choice-yes = Yes
choice-no = No

## The course of a conversation

flow-cancelled = That is cancelled; nothing was filed. Please tell me whenever you need something.
flow-resumed = Let us go on where we were.
flow-no-way-back = There is no earlier question to go back to. Say “cancel” to stop, or “menu” for something else.
flow-restarted = I am sorry, these steps have changed. Would you start from the beginning, please?
choice-stale = That choice is no longer valid. Please choose from what follows.
voice-words-please = I am sorry, I cannot listen to voice messages. Would you say it again in writing, please?
photo-kept = Your photo has arrived.
# $number of the ticket
words-added = Added to ticket { $number }; our staff can see it.
# Said when the words that were meant cannot be found
script-missing = I am sorry, this message cannot be shown. Please call { $phone }.

## Handing over to a person

# $number, $reply_by the latest time of an answer
person-called = Your number is { $number }. You will be answered here by { $reply_by } at the latest. You may go on writing meanwhile; “menu” brings the automatic assistant back.
# $number
talk-ended = The talk with our staff ({ $number }) has ended; the automatic assistant is here for you again.
# a talk with a person has been idle for a while
bot-is-back = The automatic assistant is here for you again. Say “staff” whenever you would like a person.
# the resident paused in the middle of something
draft-kept = What you have told us so far is kept. Please go on whenever it suits you, or say “cancel” if it is not needed any more.
# the first greeting: this is an automatic assistant, and staff read along
greeting-assistant = This is the automatic assistant of { $estate }; our staff read your messages too.

## Operators

# the sentence that menfang test-message sends
test-message = Hello, this is a test message from { $company }. If you can read it, the connection works.

## Common questions

answer-hours =
    Our service hours:
    { $hours }
    Emergencies are taken at any hour: tell me, or call { $desk }.
answer-contact = Our service telephone is { $phone }. For emergencies outside service hours please call { $desk }.
