"""One browser for the tests of the site, for as long as somebody talks to it.

Standard input: a line per command, {"do": "open", "tab": 1, …}; the methods of Driver are the commands.
Standard output: a line per answer, {"answer": …} or {"fault": "…"}. Ends with its input.
Needs the modules of scripts/install.sh test.
"""

import base64
import json
import pathlib
import sys
import time

import devtools

FOLDER = pathlib.Path(__file__).parent
KEYS = {
    "Enter": (13, "\r"), "Tab": (9, ""), "Escape": (27, ""), "ArrowDown": (40, ""), "ArrowUp": (38, ""),
    "Home": (36, ""), "End": (35, ""), "Backspace": (8, ""),
}
SHIFT = 8


class Driver:
    def __init__(self):
        self.browser = devtools.Chromium()
        self.tabs = {}
        self.finder = (FOLDER / "finder.js").read_text()

    def tab(self, number, width, height, dark, phone, offline, script):
        tab = self.browser.tab()
        self.tabs[number] = tab
        tab.send(
            "Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1,
            mobile=phone)
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        still = {"name": "prefers-reduced-motion", "value": "reduce"}
        tab.send("Emulation.setEmulatedMedia", features=[scheme, still])
        if not script:
            tab.send("Emulation.setScriptExecutionDisabled", value=True)
        if offline:
            tab.send(
                "Network.emulateNetworkConditions", offline=True, latency=0, downloadThroughput=0,
                uploadThroughput=0)

    def open(self, tab, address):
        self.tabs[tab].open(address)

    def evaluate(self, tab, script):
        return self.tabs[tab].evaluate(script)

    def wait(self, tab, script, seconds):
        end = time.monotonic() + seconds
        while not (value := self.tabs[tab].evaluate(script)):
            if time.monotonic() > end:
                raise devtools.Fault(f"never true: {script}")
            time.sleep(0.02)
        return value

    def tap(self, tab, text, within):
        """What a person would tap who looks for `text`; says what it was."""
        return self.strike(tab, f"finder.control({json.dumps(text)}, {json.dumps(within)})")

    def click(self, tab, selector):
        return self.strike(tab, f"document.querySelector({json.dumps(selector)})")

    def strike(self, tab, expression):
        page = self.tabs[tab]
        point = page.evaluate(f"{self.finder} finder.point({expression})")
        if not point:
            raise devtools.Fault(f"nothing to tap: {expression}")
        loads = page.loads
        for kind in ("mousePressed", "mouseReleased"):
            page.send(
                "Input.dispatchMouseEvent", type=kind, x=point["x"], y=point["y"], button="left",
                clickCount=1)
        if point["leaves"]:
            page.await_load(loads)
        return point["label"]

    def shows(self, tab, text, within):
        """Whether `text` can be read, once a person has scrolled to it."""
        return self.tabs[tab].evaluate(
            f"{self.finder} finder.shows({json.dumps(text)}, {json.dumps(within)})")

    def type(self, tab, text):
        self.tabs[tab].send("Input.insertText", text=text)

    def press(self, tab, key, shift):
        """A key by its name (Enter, ArrowDown, …), or a character."""
        code, text = KEYS.get(key, (ord(key.upper()[0]), key))
        event = {
            "key": key, "code": key if key in KEYS else "", "windowsVirtualKeyCode": code,
            "modifiers": SHIFT if shift else 0}
        page = self.tabs[tab]
        page.send("Input.dispatchKeyEvent", type="keyDown", text=text, **event)
        page.send("Input.dispatchKeyEvent", type="keyUp", **event)

    def heard(self, tab):
        """What the tab asked for, and what the browser complained of, since it was opened."""
        page = self.tabs[tab]
        page.evaluate("1")
        return {"requests": page.requests, "complaints": page.complaints}

    def axe(self, tab):
        """Violations of axe-core on the open page, as text."""
        page = self.tabs[tab]
        if not page.evaluate("typeof axe === 'object'"):
            page.evaluate(axe_source() + "\n0;")
        return page.evaluate((FOLDER / "axe.js").read_text())

    def media(self, tab, media):
        self.tabs[tab].send("Emulation.setEmulatedMedia", media=media)

    def width(self, tab, width, height):
        self.tabs[tab].send(
            "Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1,
            mobile=True)

    def screenshot(self, tab, file):
        picture = self.tabs[tab].send("Page.captureScreenshot", captureBeyondViewport=False)
        pathlib.Path(file).write_bytes(base64.b64decode(picture["data"]))

    def leave(self, tab):
        self.tabs.pop(tab).close()


def axe_source():
    # The package's own Python needs a browser driver that is not wanted here; only its script is used.
    import importlib.util

    folder = importlib.util.find_spec("axe_playwright_python").submodule_search_locations[0]
    return pathlib.Path(folder, "axe.min.js").read_text()


def answer(driver, line):
    command = json.loads(line)
    try:
        return {"answer": getattr(driver, command.pop("do"))(**command)}
    except (devtools.Fault, TimeoutError) as fault:
        return {"fault": str(fault)}


if __name__ == "__main__":
    driver = Driver()
    try:
        for line in sys.stdin:
            print(json.dumps(answer(driver, line), ensure_ascii=False), flush=True)
    finally:
        driver.browser.close()
