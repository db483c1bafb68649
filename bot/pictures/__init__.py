"""The day of a facility as a picture. The only user of Pillow.

fonts     which typeface writes Chinese here, and what it lacks
canvas    colours, patterns, rounded bars
day       a day, drawn: bars for rooms, tiles with numbers where places are counted
gallery   puts the picture into a message on its way out, or the table where none can be shown
"""

from bot.pictures.fonts import find_typeface
from bot.pictures.gallery import Gallery

__all__ = ["Gallery", "find_typeface"]
