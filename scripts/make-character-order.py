#!/usr/bin/env python3
"""Writes Sources/HandbookRendering/Language/character-order.txt: Chinese characters in the order in
which an index lists them.

The orders are those of CLDR (Unicode licence v3), as perl carries them in Unicode::Collate::CJK:
pinyin with a group per letter, strokes with a group per number of strokes. Kept are the characters of
GB 2312 and of the first level of Big5 for pinyin, those of Big5 for strokes: others are rare enough in
titles to stand at the end.
"""
import pathlib
import subprocess


def module(name):
    script = f"require Unicode::Collate::CJK::{name}; print $INC{{'Unicode/Collate/CJK/{name}.pm'}}"
    found = subprocess.run(["perl", "-e", script], check=True, capture_output=True, text=True)
    return pathlib.Path(found.stdout)


def encodes(character, encoding):
    try:
        return character.encode(encoding)
    except UnicodeEncodeError:
        return b""


def groups(name, label, keeps):
    data = module(name).read_text().split("__DATA__")[1]
    for word in data.split("__END__")[0].split():
        if word.startswith("FDD0-"):
            yield "\n" + label(int(word[5:], 16)) + " "
        elif "-" not in word and keeps(chr(int(word, 16))):
            yield chr(int(word, 16))


def is_common(character):
    big5 = encodes(character, "big5")
    return encodes(character, "gb2312") or big5 and big5[0] < 0xC9


pinyin = "".join(groups("Pinyin", lambda code: f"pinyin {chr(code)}", is_common))
strokes = "".join(groups("Stroke", lambda code: f"strokes {code - 0x2800}", lambda c: encodes(c, "big5")))
text = (
    "# Order, group, its characters; made by scripts/make-character-order.py from CLDR's collation.\n"
    + (pinyin.strip() + "\n" + strokes.strip() + "\n")
)
lines = [line for line in text.splitlines() if line.count(" ") >= 2]
pathlib.Path("Sources/HandbookRendering/Language/character-order.txt").write_text(
    "\n".join(lines) + "\n")
