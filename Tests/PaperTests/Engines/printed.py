"""What stands on the pages of a PDF: their sizes, their rules, their text, their margins."""

import io
import logging
import re
import subprocess
import unicodedata

from pdfminer.high_level import extract_pages
from pdfminer.layout import LTCurve, LTLine, LTRect
from PIL import Image

# It complains of fonts, whose shapes nobody asks it for.
logging.getLogger("pdfminer").setLevel(logging.CRITICAL)

MILLIMETRE = 72 / 25.4
# Thicker than the widest rule of a sheet, thinner than a row.
THIN = 1.2
# Sides of boxes for ticks and digits are no rules; a cell is wider and higher.
SHORTEST = 5
SAME = 0.2
# What must be found in the other print; shorter lines may be drawn in other pieces.
LONG = 10


class Page:
    """Rules in millimetres from the top left corner: the places where lines of one direction are drawn,
    however an engine divides them into pieces."""

    def __init__(self, layout):
        self.size = (layout.width / MILLIMETRE, layout.height / MILLIMETRE)
        horizontal, vertical = [], []
        for left, top, right, bottom in strips(layout):
            if bottom - top < THIN:
                horizontal.append(((top + bottom) / 2, right - left))
            elif right - left < THIN:
                vertical.append(((left + right) / 2, bottom - top))
        self.horizontal, self.vertical = rules(horizontal), rules(vertical)


def strips(layout):
    """Drawn rectangles: left, top, right, bottom. The border of a box is drawn as one
    rectangle without another inside it, or by a pen that goes round."""
    last = None
    for item in walk(layout):
        box = (
            item.x0 / MILLIMETRE, (layout.height - item.y1) / MILLIMETRE,
            item.x1 / MILLIMETRE, (layout.height - item.y0) / MILLIMETRE)
        yield box
        if not isinstance(item, LTRect):
            continue
        if item.stroke and not item.fill:
            left, top, right, bottom = box
            yield from ((left, top, left, bottom), (left, top, right, top))
            yield from ((right, top, right, bottom), (left, bottom, right, bottom))
        if last:
            yield from ring(last, box)
        last = box


def ring(one, other):
    inner, outer = (one, other) if one[3] - one[1] <= other[3] - other[1] else (other, one)
    sides = [
        inner[0] - outer[0], inner[1] - outer[1], outer[2] - inner[2], outer[3] - inner[3]]
    if -0.05 < min(sides) and 0.1 < max(sides) < THIN:
        left, top, right, bottom = outer
        edges = [
            (left, top, inner[0], bottom), (left, top, right, inner[1]),
            (inner[2], top, right, bottom), (left, inner[3], right, bottom)]
        for side, edge in zip(sides, edges):
            if side > 0.1:
                yield edge


def rules(pieces):
    """The places of lines; pieces that lie on one line are added up, specks left out."""
    found = []
    for place, length in sorted(piece for piece in pieces if piece[1] >= SHORTEST):
        if found and place - found[-1][0] < SAME:
            found[-1][1] += length
        else:
            found.append([place, length])
    return [(round(place, 2), length) for place, length in found]


def walk(item):
    if isinstance(item, (LTRect, LTLine)) or type(item) is LTCurve:
        yield item
    elif hasattr(item, "__iter__"):
        for child in item:
            yield from walk(child)


def pages(path):
    return [Page(layout) for layout in extract_pages(path, laparams=None)]


def difference(one, other):
    """The largest distance from a rule of either page to the nearest of the other, in millimetres."""
    worst = 0
    for mine, theirs in ((one.horizontal, other.horizontal), (one.vertical, other.vertical)):
        for here, there in ((mine, theirs), (theirs, mine)):
            for position in [place for place, length in here if length >= LONG]:
                worst = max(worst, min((abs(position - place) for place, _ in there), default=999))
    return worst


def text(path):
    """All text in the order in which it is drawn, without spaces."""
    output = subprocess.run(["pdftotext", "-raw", path, "-"], capture_output=True, text=True, check=True)
    return plain(output.stdout)


def plain(text):
    """Without spaces, and with one code for characters that look the same."""
    return "".join(unicodedata.normalize("NFKC", text).split())


def has(text, word):
    """Firefox names no code for some Chinese characters that it draws: those stand for any."""
    pattern = "".join(f"[{re.escape(character)}\ufffd]" for character in plain(word))
    return re.search(pattern, text) is not None


def spoken(path):
    """All text in the order of the tags, in which a screen reader speaks it, without spaces."""
    output = subprocess.run(["pdfinfo", "-struct-text", path], capture_output=True, text=True, check=True)
    lines = [line.strip() for line in output.stdout.splitlines()]
    return plain("".join(line for line in lines if line.startswith('"')).replace('"', ""))


def loose_fonts(path):
    """The fonts that are not embedded as subsets."""
    output = subprocess.run(["pdffonts", path], capture_output=True, text=True, check=True).stdout
    fonts = [line.split() for line in output.splitlines()[2:]]
    return [font[0] for font in fonts if font[-5:-3] != ["yes", "yes"]]


def pictures(path, resolution):
    """Each page in shades of grey."""
    output = subprocess.run(
        ["pdftoppm", "-gray", "-r", str(resolution), path], capture_output=True, check=True).stdout
    found = []
    while output:
        picture = Image.open(io.BytesIO(output))
        header = f"P5\n{picture.width} {picture.height}\n255\n"
        found.append(picture.convert("L"))
        output = output[len(header) + picture.width * picture.height:]
    return found


def ink_near_edge(path, millimetres):
    """The pages that have ink nearer to an edge."""
    resolution = 60
    found = []
    for number, picture in enumerate(pictures(path, resolution), 1):
        edge = int(millimetres / 25.4 * resolution)
        inner = Image.new("L", (picture.width - 2 * edge, picture.height - 2 * edge), 255)
        picture.paste(inner, (edge, edge))
        if picture.getextrema()[0] < 250:
            found.append(number)
    return found
