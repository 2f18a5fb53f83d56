"""Chromium, driven through the DevTools protocol: one browser, many tabs."""

import base64
import json
import pathlib
import subprocess
import tempfile
import time

from websockets.sync.client import connect

PATIENCE = 60


class Fault(RuntimeError):
    """Something that a page or the browser refused."""


class Chromium:
    def __init__(self):
        self.folder = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        self.process = subprocess.Popen(
            ["chromium", "--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
             "--remote-debugging-port=0", f"--user-data-dir={self.folder.name}", "about:blank"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        port, path = self.address()
        self.socket = connect(f"ws://127.0.0.1:{port}{path}", max_size=None, open_timeout=PATIENCE)
        self.count = 0
        self.tabs = {}

    def address(self):
        file = pathlib.Path(self.folder.name, "DevToolsActivePort")
        for _ in range(600):
            if file.exists() and len(file.read_text().split()) == 2:
                return file.read_text().split()
            if self.process.poll() is not None:
                break
            time.sleep(0.1)
        raise Fault("chromium does not start: install it with scripts/install.sh test")

    def tab(self):
        return Tab(self)

    def send(self, session, method, **parameters):
        self.count += 1
        number = self.count
        message = {"id": number, "method": method, "params": parameters}
        if session:
            message["sessionId"] = session
        self.socket.send(json.dumps(message))
        while True:
            answer = self.receive(PATIENCE * 2)
            if answer.get("id") == number:
                if "error" in answer:
                    raise Fault(f"{method}: {answer['error']['message']}")
                return answer["result"]

    def receive(self, patience):
        answer = json.loads(self.socket.recv(timeout=patience))
        tab = self.tabs.get(answer.get("sessionId"))
        if tab and "method" in answer:
            tab.hear(answer["method"], answer["params"])
        return answer

    def close(self):
        try:
            self.send(None, "Browser.close")
            self.process.wait(20)
        except Exception:
            self.process.kill()
        self.folder.cleanup()


class Tab:
    """A tab with a memory of its own: what it stores no other tab sees."""

    def __init__(self, browser):
        self.browser = browser
        self.loads = 0
        self.requests, self.complaints = [], []
        self.context = browser.send(None, "Target.createBrowserContext")["browserContextId"]
        self.target = browser.send(
            None, "Target.createTarget", url="about:blank", browserContextId=self.context)["targetId"]
        self.session = browser.send(
            None, "Target.attachToTarget", targetId=self.target, flatten=True)["sessionId"]
        browser.tabs[self.session] = self
        for domain in ("Page", "Network", "Runtime", "Log"):
            self.send(f"{domain}.enable")

    def send(self, method, **parameters):
        return self.browser.send(self.session, method, **parameters)

    def hear(self, method, event):
        if method == "Page.loadEventFired":
            self.loads += 1
        elif method == "Network.requestWillBeSent":
            self.requests.append(event["request"]["url"])
        elif method == "Runtime.exceptionThrown":
            details = event["exceptionDetails"]
            self.complaints.append(details.get("exception", {}).get("description", details["text"]))
        elif method == "Log.entryAdded" and event["entry"]["level"] == "error":
            self.complaints.append(f"{event['entry']['text']} {event['entry'].get('url', '')}".strip())

    def open(self, address):
        """A file's path, or an address; returns when the page and all that it names have loaded."""
        if "://" not in str(address):
            path, _, place = str(address).partition("#")
            address = pathlib.Path(path).as_uri() + (f"#{place}" if place else "")
        loads = self.loads
        result = self.send("Page.navigate", url=address)
        if result.get("errorText"):
            raise Fault(f"{address} does not load: {result['errorText']}")
        # Without a loader the page stayed and only its place changed.
        if "loaderId" in result:
            self.await_load(loads)

    def await_load(self, loads):
        end = time.monotonic() + PATIENCE
        while self.loads == loads:
            if time.monotonic() > end:
                raise Fault("the page does not load")
            try:
                self.browser.receive(1)
            except TimeoutError:
                pass

    def evaluate(self, expression):
        result = self.send(
            "Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True,
            userGesture=True)
        if "exceptionDetails" in result:
            details = result["exceptionDetails"]
            raise Fault(details.get("exception", {}).get("description", details["text"]))
        return result["result"].get("value")

    def emulate_print(self):
        self.send("Emulation.setEmulatedMedia", media="print")

    def emulate_screen(self):
        self.send("Emulation.setEmulatedMedia", media="")

    def print(self, size, background):
        """PDF bytes; the paper is that of the page's style, whatever `size`."""
        result = self.send("Page.printToPDF", preferCSSPageSize=True, printBackground=background)
        return base64.b64decode(result["data"])

    def close(self):
        del self.browser.tabs[self.session]
        self.browser.send(None, "Target.closeTarget", targetId=self.target)
        self.browser.send(None, "Target.disposeBrowserContext", browserContextId=self.context)
