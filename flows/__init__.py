"""The estate's mind: pure, synchronous, without I/O, clock or human sentences.

Glossary (the code uses these words and no others): resident, household (estate, building, unit, room), binding,
channel, address, conversation, flow, step, turn, script, ticket, severity, case opening 立项, closing 销项, clock,
deadline, reminder, escalation, handoff, staff room, card, action, member, role, outbox, delivery, ledger, estate file.
"""
