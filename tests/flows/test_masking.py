"""Free words without phones, houses and names: rather too much is masked than too little."""

from __future__ import annotations

import re

import pytest

from bot.names import name_words
from flows.masking import masked_words

OWN = {"王伟", "钱师傅", "赵敏", "Li Fang", "501"}
GONE = (
    ("打我电话13800135678", "13800135678"),
    ("电话 138 0013 5678 或 0571-8866 0012", "5678"),
    ("电话 138 0013 5678 或 0571-8866 0012", "8866"),
    ("手机１３８００１３５６７８", "１３８"),
    ("一三八零零一三五六七八", "一三八"),
    ("身份证33010219900101123X", "123X"),
    ("call +86 138-0013-5678", "5678"),
    ("我住3-2-501", "3-2-501"),
    ("3栋2单元501漏水", "501"),
    ("三号楼二单元五零一室", "五零一"),
    ("３号楼２单元５０１", "５０１"),
    ("B座1203室的人", "1203"),
    ("楼上501太吵", "501"),
    ("12#301 和 A-1203", "1203"),
    ("building 3, unit 2, flat 501", "501"),
    ("王伟说的", "王伟"),
    ("王先生不满意", "王先生"),
    ("楼上的欧阳女士", "欧阳"),
    ("張建國師傅說的", "張"),
    ("张建国师傅说的", "张建国"),
    ("刘队长和陈工", "刘"),
    ("刘队长和陈工", "陈"),
    ("老李家的狗", "李"),
    ("孙主管答应的", "孙"),
    ("Mr. Wang was rude", "Wang"),
    ("I told Mrs Li Fang", "Fang"),
    ("li fang told me", "li fang"),
    ("微信号 wang_5678", "wang_5678"),
    ("车牌浙A12345", "12345"),
    ("写信到 wang.fang@example.org", "wang.fang"),
)
KEPT = (
    "前台两次都说负责人不在，态度很差",
    "电梯困人四十多分钟，按了十几次没有人接",
    "医药费1246元",
    "等了3天，打了5次电话都没人来",
    "物业经理答应一周之内解决",
    "维修师傅没有道歉",
    "请保安巡逻",
    "张贴施工通知",
    "the manager was rude to me for 20 minutes",
)


@pytest.mark.parametrize(("words", "gone"), GONE)
def test_what_points_to_somebody_is_gone(words: str, gone: str) -> None:
    told = masked_words(words, name_words(), OWN)
    assert gone not in told
    assert "**" in told


@pytest.mark.parametrize("words", KEPT)
def test_what_happened_can_still_be_read(words: str) -> None:
    assert masked_words(words, name_words(), OWN) == words


def test_masking_again_changes_nothing_and_every_other_word_stays() -> None:
    words = "11月2日王先生（3-2-501，13800135678）说：电梯坏了。"
    told = masked_words(words, name_words())
    assert masked_words(told, name_words()) == told
    assert re.sub(r"\*+", "", told) == "11月2日先生（，）说：电梯坏了。"
    assert masked_words("", name_words()) == ""
