"""Prints what commands cost: the least CPU time of several runs, and instructions where valgrind is
installed, each also as a multiple of the first command.

Usage: measure.py NAME COMMAND [NAME COMMAND ...]
"""

import os
import re
import shutil
import subprocess
import sys

RUNS = 5


def cpu_seconds(command: list[str]) -> float:
    """User and system time of one run; other programs on the machine hardly change it."""
    before = os.times()
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    after = os.times()
    return (after.children_user + after.children_system) - (
        before.children_user + before.children_system
    )


def instructions(command: list[str]) -> int | None:
    """Instructions of user code, the same from run to run."""
    if not shutil.which("valgrind"):
        return None
    tool = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null"]
    run = subprocess.run(tool + command, capture_output=True, text=True, check=False)
    found = re.search(r"Collected : (\d+)", run.stderr)
    return int(found.group(1)) if found else None


def main() -> None:
    pairs = list(zip(sys.argv[1::2], sys.argv[2::2]))
    floor = None
    print(f"{'':12}{'CPU s':>8}{'ratio':>8}{'G instr.':>10}{'ratio':>8}")
    for name, line in pairs:
        command = line.split()
        seconds = min(cpu_seconds(command) for _ in range(RUNS))
        counted = instructions(command)
        floor = floor or (seconds, counted)
        row = f"{name:12}{seconds:8.2f}{seconds / floor[0]:8.1f}"
        if counted and floor[1]:
            row += f"{counted / 1e9:10.2f}{counted / floor[1]:8.1f}"
        print(row)


main()
