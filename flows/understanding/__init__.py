"""What residents mean: free words, dates, houses and the words that work everywhere.

Pure and deterministic; the words are data in locale/.
"""

from flows.understanding.addresses import House, read_house, read_phone, without_phone
from flows.understanding.text import tame
from flows.understanding.understanding import Understanding, is_blame, is_calm, is_public, understand
from flows.understanding.vocabulary import Vocabulary
from flows.understanding.when import When, read_when
from flows.understanding.words import read_word

__all__ = [
    "House",
    "Understanding",
    "Vocabulary",
    "When",
    "is_blame",
    "is_calm",
    "is_public",
    "read_house",
    "read_phone",
    "read_when",
    "read_word",
    "tame",
    "understand",
    "without_phone",
]
