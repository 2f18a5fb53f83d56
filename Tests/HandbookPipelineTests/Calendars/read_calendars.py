"""Reads calendar files and tables as other programs do: read_calendars.py FILE…

Prints JSON: for each .ics file its name and its events, for each .csv file its rows. Fails on a file
that the library has to mend.
"""

import csv
import json
import sys

from icalendar import Calendar


def events(path):
    with open(path, "rb") as file:
        content = file.read()
    lines = content.split(b"\r\n")
    long = [line for line in lines if len(line) > 75]
    bare = [line for line in lines if b"\n" in line or b"\r" in line]
    calendar = Calendar.from_ical(content)
    if calendar.errors or long or bare:
        sys.exit(f"{path}: {calendar.errors} {long[:1]} {bare[:1]}")
    return {
        "name": str(calendar["NAME"]),
        "events": [event(part, path) for part in calendar.walk("VEVENT")],
    }


def event(part, path):
    if part.errors or (part["DTEND"].dt - part["DTSTART"].dt).days != 1:
        sys.exit(f"{path}: {part.errors} {part['DTSTART']}")
    return {
        "uid": str(part["UID"]),
        "stamp": part["DTSTAMP"].dt.isoformat(),
        "day": part["DTSTART"].dt.isoformat(),
        "summary": str(part["SUMMARY"]),
        "description": str(part["DESCRIPTION"]),
        "category": ",".join(str(name) for name in part["CATEGORIES"].cats),
    }


def rows(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file, strict=True))


def main():
    found = {}
    for path in sys.argv[1:]:
        found[path] = {"rows": rows(path)} if path.endswith(".csv") else events(path)
    json.dump(found, sys.stdout, ensure_ascii=False)


main()
