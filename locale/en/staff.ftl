### The staff room: questions after a press, short lines, replies passed on; and what residents hear as a ticket moves.
### $number number, $state state, $holder who has it, $words words as written, $department department

## Words that are needed: reply to this very message

ask-words-finish = { $number }: please reply to this message with what was done; photos are welcome.
ask-words-reject = { $number }: please reply to this message with why it is not ours and who is responsible. The resident will read it.
ask-words-transfer = { $number }: please reply to this message with the reason for the handover.
ask-words-quote = { $number }: please reply to this message with amount and work, such as “120 yuan new valve”. The resident will read it.
ask-words-close-unconfirmed = { $number }: please reply to this message with what was said on the telephone.
ask-words-manage = { $number }: please reply to this message with the reason for closing. The resident will read it.
ask-words-note = { $number }: please reply to this message with the note. Notes stay inside, the resident never sees them.
ask-words-reply = { $number }: please reply to this message with the words for the resident.
words-needed-finish = { $number }: please write what was done.
words-needed-reject = { $number }: please write why it is not ours.
words-needed-transfer = { $number }: please write the reason for the handover.
words-needed-quote = { $number }: please write amount and work.
words-needed-close-unconfirmed = { $number }: please write what was said on the telephone.
words-needed-manage = { $number }: please write the reason for closing.
choice-pause-reasons = { $number }: please choose why it is on hold.
choice-departments = { $number }: please choose the department.
quote-amount-needed = { $number }: please write an amount, such as “120 yuan new valve”.

## When it cannot be done

staff-not-linked = You are not linked as staff yet, so nothing was changed. Please ask a supervisor for a code and send /start and the code to me in private.
# $number number
staff-ticket-not-found = There is no ticket { $number }. Please check the number.
# $house house
staff-house-not-found = There is no house { $house } on the roster. Please check it and write it like “house 3-2-501”.
staff-needs-number = Please write the ticket's number after “{ $words }”, such as “{ $words } 412”, or reply to its card.
staff-reply-to-question = If this answers the question above, please reply to that very message.
already-claimed = { $number } has already been taken by { $holder }, thank you.
already-yours = { $number } is already yours, no need to press again.
already-done = { $number } has that already; it is now: { $state }.
not-possible-now = { $number } is now: { $state }. This cannot be done from there.
# $role role
needs-role = This is for the { $role } to do; nothing was changed.
not-yours = { $number } is with a colleague; nothing was changed. Please speak with them or with a supervisor.
sign-off-still-waiting = { $number } still waits for the resident's confirmation. It can be closed by phone only after two reminders in vain.
unknown-department = { $number }: there is no such department, please choose again.
too-late-to-reopen = { $number } can no longer be reopened. Please report it again, and we will file it at once.
# $words name as written
member-not-found = Nobody called “{ $words }” was found. Please write a name, staff number or key.
nothing-to-undo = { $number } has nothing that you can undo. Only your own last act can be undone, for 10 minutes.
open-private-chat = Contacts are shown in private only. Please write to me in private first.
nobody-to-reply-to = Nobody at { $number } uses this assistant. Please telephone.
file-where = Please write the house or public place and the trouble, such as “/repair 3-2-501 kitchen leak” or “/repair lobby of building 3 light out”.
ticket-closed = { $number } is closed. If something is still wrong, please report it again, and we will file it at once.
quote-answered = The quote for { $number } has been answered already.

## Short lines in the room

room-done = { $number }: { $state }. “undo { $number }” takes it back for 10 minutes.
room-done-plain = { $number }: { $state }.
room-assigned = { $number }: { $state }, with { $holder }.
room-undone = { $number }: taken back; it is now: { $state }.
# $accept_by taken by
room-filed = { $number } is filed and will be taken by { $accept_by }.
room-made = This group is now the room of { $department }. New tickets will come here.
room-parked = A message failed several times and is kept. Please tell the system's operator.
room-released = { $number } is back. Please, somebody take it.
room-signed = { $number }: confirmed by the resident and closed.
# $count which time
room-reopened = { $number }: the resident says it is not solved (reopened { $count }). Reason: { $words }
room-cancelled = { $number }: cancelled by the resident.
room-cannot-reach = { $number }: messages do not reach the resident. Please telephone, then press “Telephoned”.
room-telephone-caller = { $number }: the caller does not use this assistant. Please telephone, then press “Telephoned”.
room-phoned = { $number }: { $holder } has telephoned.
room-resident-says = { $number } resident: { $words }
room-words-added = { $number } resident adds: { $words }
# $when visit
room-appointment-moved = { $number }: the resident has moved the visit to { $when }.
room-urged = { $number }: the resident urges. Please answer soon.
# $amount amount
room-quote-agreed = { $number }: the resident agrees to { $amount }. You may begin.
room-quote-refused = { $number }: the resident does not agree to { $amount }. Please speak with them.
room-asks-again = { $number }: the resident asks for a person again. Please answer soon.
room-bot-back = { $number }: the resident is back with the assistant and still waits for an answer. Please follow it up.
note-kept = { $number }: note kept, the resident does not see it.
# $house house, $who contact
contact-of =
    { $number } contact ({ $house }):
    { $who }
# $club whether there is one
staff-help =
    Short codes (412 is the ticket's number, R-0412 is the same):
    take 412 · otw 412 · arrived 412 · done 412 valve replaced
    hold 412 parts · resume 412 · release 412
    quote 412 120 yuan new valve · transfer 412 department reason · reject 412 reason
    reply 412 words for the resident · note 412 inside note · reveal 412 · show 412
    phoned 412 · closephone 412 what was said · end 412 · undo 412
    /repair 3-2-501 kitchen leak · mine · house 3-2-501
    Supervisors: assign 412 name · late · digest{ $club ->
        [yes] { "" }
            Club: /club help
       *[no] { "" }
    }
    A reply to a card goes to the resident; one that begins with “note” stays inside.

## Replies passed on

# $seconds seconds
room-relay-soon = { $number }: goes to the resident in { $seconds } seconds. Press “Undo” to keep it back.
room-relay-undone = { $number }: kept back, the resident has not seen it.
room-relay-too-late = { $number }: the resident has it already. To correct it, please send another reply.
# $staff_no staff number, $words the member's own words
intro-superior = Hello, I am the { $department } of { $company } (staff no. { $staff_no }) and glad to be of service.
staff-reply =
    { $named ->
        [yes] Dear { $name }, { $department } (staff no. { $staff_no }) writes about { $number }:
       *[no] { $department } (staff no. { $staff_no }) writes about { $number }:
    }
    { $words }
staff-reply-photo =
    { $named ->
        [yes] Dear { $name }, { $department } (staff no. { $staff_no }) sends you a photo about { $number }.
       *[no] { $department } (staff no. { $staff_no }) sends you a photo about { $number }.
    }

## What residents hear as a ticket moves

ticket-filed-for-you = Our staff have filed repair { $number } for you: { $words }. We will tell you here when there is news.
# $department, $by the promised time
ticket-accepted = { $number } has been taken by { $department }. It will be put right by { $by } at the latest.
ticket-on-the-way = { $number }: our colleague is on the way. Thank you for waiting.
ticket-arrived = { $number }: our colleague has arrived.
# $reason reason, $until at the latest
ticket-waiting = { $number } has to rest: { $reason }. It goes on by { $until } at the latest, and we will tell you.
ticket-resumed = Work on { $number } goes on. It will be put right by { $by } at the latest.
ticket-transferred = { $number } has gone to the people who see to such matters: { $department }.
ticket-rejected = We are very sorry, { $number } is not ours to repair. { $words } If you have questions, please call { $phone } and we will help you find the right people.
ticket-corrected = Sorry, what we last told you about { $number } was wrong. In truth: { $state }. Please forgive the inconvenience.
# $until can be reopened until
ticket-closed-unconfirmed = { $number }: we tried to reach you by telephone, and your confirmation did not come. We have closed it without your confirmation. Until { $until } you can reopen it by saying “not fixed”.
ticket-closed-managed = { $number } was closed by the manager. { $words } If you have questions, please call { $phone }.
# $place place
joined-fixed = { $number } ({ $place }), which you follow, has been repaired. Thank you for your patience.
joined-closed = { $number }, which you follow, is closed. If something is still wrong, please report it again.
joined-reopened = We are sorry: { $number }, which you follow, is not fully fixed yet. Work goes on, and we tell you when it is done.
