"""On Telegram a day's picture, its question and its buttons are one message; where no picture goes, the words do."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from bot.pictures import find_typeface
from bot.pictures.day import WIDTH
from tests.stories.telegram_cast import telegram_estate

pytestmark = pytest.mark.skipif(find_typeface() is None, reason="no font here; on Debian and Ubuntu: fonts-noto-cjk")
ASKED = "我想订泳池，明天下午，2个大人1个小孩"


async def test_one_message_with_picture_question_and_buttons(tmp_path: Path) -> None:
    async with telegram_estate(tmp_path) as estate:
        wang = await estate.resident("王建国")
        await wang.says(ASKED)
        asked = await wang.hears("book-which-time")
        (body,) = asked.photos
        assert Image.open(BytesIO(body)).width == WIDTH
        assert asked.text, "the question stands below it"
        data = [data for row in asked.buttons for _, data in row]
        assert len(data) >= 2
        await wang.user.presses_data(asked, data[0])
        await estate.settle()
        assert (await wang.all_heard())[-1] != "book-which-time", "the button below a picture is a button"


async def test_a_picture_that_telegram_refuses_never_costs_the_question(tmp_path: Path) -> None:
    async with telegram_estate(tmp_path) as estate:
        wang = await estate.resident("王建国")
        estate.telegram.refuses("sendPhoto", 400, "Bad Request: IMAGE_PROCESS_FAILED")
        await wang.says(ASKED)
        asked = await wang.hears("book-which-time")
        assert asked.photos == []
        assert len(asked.buttons) >= 2
