"""Which language a message is written in."""

from __future__ import annotations

import re

from flows.understanding.vocabulary import Vocabulary

_HAN = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]")
_LATIN = re.compile(r"[A-Za-z][A-Za-z']+")
_FOREIGN = re.compile(r"[\u00c0-\u024f\u0370-\u1fff\u3040-\u30ff\uac00-\ud7af]")


def language_of(text: str, vocabulary: Vocabulary) -> str:
    """`zh-Hans`, `zh-Hant`, `en`, `mixed` or `other` for a tamed text."""
    text = text[:1000]
    han = _HAN.findall(text)
    latin = [word.lower() for word in _LATIN.findall(text)]
    foreign = len(_FOREIGN.findall(text))
    if foreign and foreign * 3 >= len(han) + sum(map(len, latin)) / 2:
        return "other"
    if han:
        if any(word not in vocabulary.loanwords for word in latin):
            return "mixed"
        traditional = sum(mark in vocabulary.traditional for mark in han)
        return "zh-Hant" if traditional > sum(mark in vocabulary.simplified for mark in han) else "zh-Hans"
    if not latin:
        return "other"
    known = sum(word in vocabulary.english for word in latin)
    return "en" if known * 5 >= len(latin) else "other"
