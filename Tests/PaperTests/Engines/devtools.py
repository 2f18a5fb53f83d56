"""Chromium, driven through the DevTools protocol."""

import base64
import json
import pathlib
import subprocess
import tempfile
import time

from websockets.sync.client import connect


class Chromium:
    def __init__(self):
        self.folder = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        self.process = subprocess.Popen(
            ["chromium", "--headless=new", "--no-sandbox", "--disable-gpu", "--remote-debugging-port=0",
             f"--user-data-dir={self.folder.name}", "about:blank"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        port, path = self.address()
        self.socket = connect(f"ws://127.0.0.1:{port}{path}", max_size=None, open_timeout=60)
        self.count = 0
        self.session = None
        target = self.send("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.send("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        self.send("Page.enable")

    def address(self):
        file = pathlib.Path(self.folder.name, "DevToolsActivePort")
        for _ in range(600):
            if file.exists() and len(file.read_text().split()) == 2:
                return file.read_text().split()
            if self.process.poll() is not None:
                break
            time.sleep(0.1)
        raise RuntimeError("chromium does not start: install it with scripts/install.sh test")

    def send(self, method, **parameters):
        self.count += 1
        message = {"id": self.count, "method": method, "params": parameters}
        if self.session:
            message["sessionId"] = self.session
        self.socket.send(json.dumps(message))
        while True:
            answer = json.loads(self.socket.recv(timeout=120))
            if answer.get("id") == self.count:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']}")
                return answer["result"]

    def open(self, path):
        self.send("Page.navigate", url=pathlib.Path(path).as_uri())
        for _ in range(600):
            state = self.evaluate("location.protocol + document.readyState")
            if state == "file:complete" and self.evaluate("location.pathname").endswith(
                    pathlib.Path(path).name):
                return
            time.sleep(0.02)
        raise RuntimeError(f"{path} does not load")

    def evaluate(self, expression):
        result = self.send("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in result:
            raise RuntimeError(str(result["exceptionDetails"]))
        return result["result"].get("value")

    def emulate_print(self):
        self.send("Emulation.setEmulatedMedia", media="print")

    def print(self, size, background):
        """PDF bytes; the paper is that of the page's style, whatever `size`."""
        result = self.send("Page.printToPDF", preferCSSPageSize=True, printBackground=background)
        return base64.b64decode(result["data"])

    def close(self):
        self.session = None
        try:
            self.send("Browser.close")
            self.process.wait(20)
        except Exception:
            self.process.kill()
        self.folder.cleanup()
