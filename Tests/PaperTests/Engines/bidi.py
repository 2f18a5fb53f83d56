"""Firefox, driven through WebDriver BiDi."""

import base64
import json
import pathlib
import re
import subprocess
import tempfile

from websockets.sync.client import connect


class Firefox:
    def __init__(self):
        self.folder = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        self.process = subprocess.Popen(
            ["firefox", "--headless", "--no-remote", "--remote-debugging-port=0", "--profile",
             self.folder.name],
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        self.socket = connect(self.address() + "/session", max_size=None, open_timeout=60)
        self.count = 0
        self.send("session.new", capabilities={})
        self.context = self.send("browsingContext.getTree")["contexts"][0]["context"]

    def address(self):
        for line in self.process.stderr:
            found = re.search(r"WebDriver BiDi listening on (ws://\S+)", line)
            if found:
                return found[1]
        raise RuntimeError("firefox does not start: install it with scripts/install.sh test")

    def send(self, method, **parameters):
        self.count += 1
        self.socket.send(json.dumps({"id": self.count, "method": method, "params": parameters}))
        while True:
            answer = json.loads(self.socket.recv(timeout=120))
            if answer.get("id") == self.count:
                if answer["type"] == "error":
                    raise RuntimeError(f"{method}: {answer['error']}: {answer['message']}")
                return answer["result"]

    def open(self, path):
        self.send(
            "browsingContext.navigate", context=self.context, url=pathlib.Path(path).as_uri(),
            wait="complete")

    def evaluate(self, expression):
        result = self.send(
            "script.evaluate", expression=f"JSON.stringify({expression.strip().rstrip(chr(59))})",
            target={"context": self.context}, awaitPromise=True)
        if result["type"] != "success":
            raise RuntimeError(str(result))
        return json.loads(result["result"]["value"])

    def print(self, size, background):
        """PDF bytes on paper of `size`, width and height in millimetres, without margins of its own."""
        width, height = (length / 10 for length in size)
        result = self.send(
            "browsingContext.print", context=self.context, background=background, shrinkToFit=False,
            page={"width": width, "height": height},
            margin={"top": 0, "bottom": 0, "left": 0, "right": 0})
        return base64.b64decode(result["data"])

    def close(self):
        try:
            self.send("browser.close")
            self.process.wait(20)
        except Exception:
            self.process.kill()
        self.folder.cleanup()
