"""What stands on the pages of a PDF: their sizes, their rules, their text, their margins."""

import io
import subprocess

from pdfminer.high_level import extract_pages
from pdfminer.layout import LTCurve, LTLine, LTRect
from PIL import Image

MILLIMETRE = 72 / 25.4
# Thicker than the widest rule of a sheet, thinner than a row.
THIN = 1.2
# Sides of single boxes are no rules.
SHORTEST = 8


class Page:
    """Millimetres from the top left corner."""

    def __init__(self, layout):
        self.size = (layout.width / MILLIMETRE, layout.height / MILLIMETRE)
        self.horizontal, self.vertical = set(), set()
        for item in walk(layout):
            self.add(item, layout.height)

    def add(self, item, height):
        left, right = item.x0 / MILLIMETRE, item.x1 / MILLIMETRE
        top, bottom = (height - item.y1) / MILLIMETRE, (height - item.y0) / MILLIMETRE
        if bottom - top < THIN and right - left >= SHORTEST:
            self.horizontal.add(round((top + bottom) / 2, 2))
        if right - left < THIN and bottom - top >= SHORTEST:
            self.vertical.add(round((left + right) / 2, 2))


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
            for position in here:
                worst = max(worst, min((abs(position - each) for each in there), default=999))
    return worst


def text(path):
    """All text in the order in which it is drawn, without spaces."""
    output = subprocess.run(["pdftotext", "-raw", path, "-"], capture_output=True, text=True, check=True)
    return "".join(output.stdout.split())


def spoken(path):
    """All text in the order of the tags, in which a screen reader speaks it, without spaces."""
    output = subprocess.run(["pdfinfo", "-struct-text", path], capture_output=True, text=True, check=True)
    lines = [line.strip() for line in output.stdout.splitlines()]
    return "".join("".join(line.split()) for line in lines if line.startswith('"')).replace('"', "")


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
    resolution = 100
    found = []
    for number, picture in enumerate(pictures(path, resolution), 1):
        edge = int(millimetres / 25.4 * resolution)
        inner = Image.new("L", (picture.width - 2 * edge, picture.height - 2 * edge), 255)
        picture.paste(inner, (edge, edge))
        if picture.getextrema()[0] < 250:
            found.append(number)
    return found
