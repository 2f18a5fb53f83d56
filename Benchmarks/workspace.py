"""Makes a large workspace: copies of the return-visit policy, each under an id and title of its own.

Usage: workspace.py CONTENT TARGET COPIES
"""

import pathlib
import re
import shutil
import sys


def main() -> None:
    content, target, copies = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]), int(sys.argv[3])
    shutil.copytree(content, target, dirs_exist_ok=True)
    policies = target / "property-services" / "policies"
    original = (policies / "return-visit.md").read_text(encoding="utf-8")
    translation = (policies / "return-visit.en.md").read_text(encoding="utf-8")
    for number in range(copies):
        for suffix, text, title in [
            ("", original, f"回访规程第{number}号"),
            (".en", translation, f"Return procedure number x{number}x"),
        ]:
            text = re.sub(r"(?m)^id: .*$", f"id: rv{number}", text, count=1)
            text = re.sub(r"(?m)^title: .*$", f"title: {title}", text, count=1)
            (policies / f"rv{number}{suffix}.md").write_text(text, encoding="utf-8")


main()
