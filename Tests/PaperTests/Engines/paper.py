"""Prints and measures sheets for the tests in this folder's parent.

Standard input: {"task": "…", "pages": [{"html": "/site/a.html", "pdf": "/site/a.pdf"}]}
Standard output: one answer per page, in order. Needs the modules of scripts/install.sh test.
"""

import json
import pathlib
import sys

FOLDER = pathlib.Path(__file__).parent
sys.path.append(str(FOLDER.parent.parent / "Browsers"))

import bidi  # noqa: E402
import devtools  # noqa: E402
import printed  # noqa: E402
import widths  # noqa: E402

WORDS = """[...document.querySelectorAll(
  '.sheet-title, .sheet-copy, .label, .options li, .sheet-note, .sheet-number, .page-code')]
  .map((element) => element.textContent)"""
BUTTON = """(() => {
  let calls = 0;
  window.print = () => { calls += 1; };
  const buttons = [...document.querySelectorAll('button')].filter((each) => each.offsetParent);
  for (const button of buttons) button.click();
  return { buttons: buttons.length, calls };
})()"""


def whole(pages):
    """Where Chromium clips or overprints something, page by page."""
    chromium = devtools.Chromium()
    try:
        tab = chromium.tab()
        tab.emulate_print()
        script = (FOLDER / "wholeness.js").read_text()
        for page in pages:
            tab.open(page["html"])
            yield {"faults": tab.evaluate(script)}
    finally:
        chromium.close()


def browsers(pages):
    """The prints of both browsers against the PDF."""
    chromium, firefox = devtools.Chromium(), bidi.Firefox()
    engines = {"Chromium": chromium.tab(), "Firefox": firefox}
    try:
        for page in pages:
            own = printed.pages(page["pdf"])
            prints = {
                name: compared(engine, name, page, own) for name, engine in engines.items()}
            yield {"pages": len(own), "size": own[0].size, "prints": prints}
    finally:
        chromium.close()
        firefox.close()


def compared(engine, name, page, own):
    engine.open(page["html"])
    words = engine.evaluate(WORDS)
    faults = on_paper(engine, (FOLDER / "wholeness.js").read_text())
    path = f"{page['pdf']}.{name}.pdf"
    plain = engine.print(own[0].size, background=False)
    pathlib.Path(path).write_bytes(plain)
    coloured = f"{path}.background.pdf"
    pathlib.Path(coloured).write_bytes(engine.print(own[0].size, background=True))
    theirs = printed.pages(path)
    text = printed.text(path)
    return {
        "pages": len(theirs),
        "size": theirs[0].size,
        "rules": [printed.difference(one, other) for one, other in zip(own, theirs)],
        "counts": [len(each.horizontal) + len(each.vertical) for each in theirs],
        "missing": sorted({word for word in words if not printed.has(text, word)}),
        "faults": faults,
        "inkNearEdge": printed.ink_near_edge(path, 8),
        "needsBackgrounds": pixels(path) != pixels(coloured),
        "button": engine.evaluate(BUTTON),
    }


def on_paper(engine, script):
    """Small windows shrink a sheet; Firefox's is large enough."""
    if not isinstance(engine, devtools.Tab):
        return engine.evaluate(script)
    engine.emulate_print()
    try:
        return engine.evaluate(script)
    finally:
        engine.emulate_screen()


def pixels(path):
    return [picture.tobytes() for picture in printed.pictures(path, 50)]


def files(pages):
    """The PDFs by themselves: conformance, text, fonts, margins."""
    import page as validator

    chromium = devtools.Chromium()
    try:
        tab = chromium.tab()
        for each in pages:
            tab.open(each["html"])
            words = [printed.plain(word) for word in tab.evaluate(WORDS)]
            report = validator.validate_pdf(
                each["pdf"], profile=validator.ValidationProfile.PDF_UA_1)
            yield {
                "failures": [
                    f"{failure.rule_id}: {failure.message}" for failure in report.failures
                    if failure.rule_id != widths.RULE] + widths.wrong_widths(each["pdf"]),
                "unspoken": out_of_order(words, printed.spoken(each["pdf"])),
                "inkNearEdge": printed.ink_near_edge(each["pdf"], 8),
                "fonts": printed.loose_fonts(each["pdf"]),
            }
    finally:
        chromium.close()


def out_of_order(words, spoken):
    """The words that are not spoken behind those before them."""
    missing, end = [], 0
    for word in words:
        start = spoken.find(word, end)
        if start < 0:
            missing.append(word)
        else:
            end = start
    return missing


TASKS = {"whole": whole, "browsers": browsers, "files": files}

if __name__ == "__main__":
    request = json.load(sys.stdin)
    json.dump(list(TASKS[request["task"]](request["pages"])), sys.stdout, ensure_ascii=False)
