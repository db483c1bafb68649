"""What residents mean: free words, dates, houses and the words that work everywhere.

Pure and deterministic; the words are data in locale/.
"""

from flows.understanding.addresses import House, read_house, read_phone, without_phone
from flows.understanding.grievances import (
    Told,
    accuses,
    blames,
    complained_of,
    complaint_findings,
    is_angry,
    is_contract_broken,
    is_danger,
    is_press,
    is_retraction,
    is_spot_in,
    says,
    told,
    withdraws,
)
from flows.understanding.guests import Goods, asks_about_club, asks_for, read_goods, tells
from flows.understanding.happened import day_of
from flows.understanding.people import read_party
from flows.understanding.text import tame
from flows.understanding.understanding import Understanding, is_blame, is_calm, is_public, understand
from flows.understanding.vocabulary import Vocabulary
from flows.understanding.when import When, day_before, days_named, read_length, read_when, says_more
from flows.understanding.words import read_word

__all__ = [
    "Goods",
    "House",
    "Told",
    "Understanding",
    "Vocabulary",
    "When",
    "accuses",
    "asks_about_club",
    "asks_for",
    "blames",
    "complained_of",
    "complaint_findings",
    "day_before",
    "day_of",
    "days_named",
    "is_angry",
    "is_blame",
    "is_calm",
    "is_contract_broken",
    "is_danger",
    "is_press",
    "is_public",
    "is_retraction",
    "is_spot_in",
    "read_goods",
    "read_house",
    "read_length",
    "read_party",
    "read_phone",
    "read_when",
    "read_word",
    "says",
    "says_more",
    "tame",
    "tells",
    "told",
    "understand",
    "withdraws",
    "without_phone",
]
