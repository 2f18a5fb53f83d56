"""Whether a PDF states the widths of Chinese glyphs as their font has them (ISO 14289-1, 7.21.5).

page-validation 0.11.0 asks the same, but misreads bare CID-keyed fonts: it counts the width of a glyph
from another part of the font than the one that FDSelect names.
"""

import io

from fontTools.cffLib import CFFFontSet
from fontTools.misc.psCharStrings import T2WidthExtractor
from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdfparser import PDFParser
from pdfminer.pdftypes import resolve1

# The rule that is asked here instead.
RULE = "PDFUA1-FONT-GLYPH-WIDTH-001"


def wrong_widths(path):
    """Glyphs whose stated width is another than the font's."""
    with open(path, "rb") as file:
        document = PDFDocument(PDFParser(file))
        return [fault for font in fonts(document) for fault in faults(font)]


def fonts(document):
    for table in document.xrefs:
        for number in table.get_objids():
            item = resolve1(document.getobj(number))
            if isinstance(item, dict) and getattr(item.get("Subtype"), "name", "") == "CIDFontType0":
                yield item


def faults(font):
    program = resolve1(resolve1(font["FontDescriptor"])["FontFile3"])
    if program["Subtype"].name != "CIDFontType0C":
        return
    fonts = CFFFontSet()
    fonts.decompile(io.BytesIO(program.get_data()), None, isCFF2=False)
    widths = resolve1(font["W"])
    for start, listed in zip(widths[::2], widths[1::2]):
        for glyph, stated in enumerate(resolve1(listed), start):
            drawn = width(fonts[0], f"cid{glyph:05}")
            if abs(drawn - stated) > 1:
                yield f"glyph {glyph} is {drawn} wide, not {stated}"


def width(top, name):
    glyph, part = top.CharStrings.getItemAndSelector(name)
    private = top.FDArray[part].Private
    reader = T2WidthExtractor([], [], private.nominalWidthX, private.defaultWidthX)
    glyph.decompile()
    reader.execute(glyph)
    return reader.width
