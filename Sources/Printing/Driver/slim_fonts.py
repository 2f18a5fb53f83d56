"""Takes the empty glyphs out of Chinese fonts; PDFEngine.swift puts it before print_pdf.py.

WeasyPrint keeps the numbers of a font's glyphs, and so embeds tens of thousands of empty ones: 160 KB
a face, of which 25 KB are outlines. A CID-keyed CFF font has names of its own for its glyphs, which
are numbers too (CIDs). Where these are the numbers that WeasyPrint writes into the pages, the empty
glyphs can go and nothing else changes. The font is then embedded without its OpenType wrapper
(CIDFontType0C, ISO 32000-1, table 126): within one, some viewers take a CID for a place in the file.
"""

import io


def slim_fonts(document, pdf):
    """A finisher of WeasyPrint: called with the PDF before it is written."""
    objects = {item.reference: item for item in pdf.objects if item.number}
    used = {}
    for item in objects.values():
        if isinstance(item, dict) and item.get("Subtype") == "/CIDFontType0":
            file = objects[item["FontDescriptor"]].get("FontFile3")
            used.setdefault(file, set()).update(numbers(item["W"]))
    for file, glyphs in used.items():
        if file in objects:
            stream = objects[file]
            program = slim(b"".join(stream.stream), glyphs)
            if program:
                stream.stream = [program]
                stream.extra["Subtype"] = "/CIDFontType0C"


def numbers(widths):
    """The glyphs that have a width: [3 [500 600] 9 [1000]] is about 3, 4 and 9."""
    for start, listed in zip(widths[::2], widths[1::2]):
        yield from range(start, start + len(listed))


def slim(program, glyphs):
    """The CFF table with `glyphs` alone; None where their numbers are not their CIDs."""
    from fontTools import subset, ttLib

    font = ttLib.TTFont(io.BytesIO(program))
    if not hasattr(font["CFF "].cff.topDictIndex[0], "ROS"):
        return None
    names = font.getGlyphOrder()
    if any(glyph >= len(names) or names[glyph] != f"cid{glyph:05}" for glyph in glyphs):
        return None
    subsetter = subset.Subsetter(subset.Options(notdef_outline=True, desubroutinize=True))
    subsetter.populate(gids=sorted(glyphs))
    subsetter.subset(font)
    return font["CFF "].compile(font)


