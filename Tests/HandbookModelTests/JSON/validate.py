"""Holds a JSON file to a JSON Schema: validate.py SCHEMA INSTANCE

Prints what the instance does wrong, then every member, alternative and word of the schema that the
instance never uses; exits 1 if there is either. With --only-errors it prints only the former.
"""

import json
import sys

from jsonschema import Draft202012Validator


def main():
    paths = [argument for argument in sys.argv[1:] if not argument.startswith("--")]
    schema, instance = (json.load(open(path, encoding="utf-8")) for path in paths)
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    lines = [f"wrong at {error.json_path}: {error.message[:200]}" for error in validator.iter_errors(instance)]
    lines += open_objects(schema, "#")
    if not lines and "--only-errors" not in sys.argv:
        used = set()
        mark(schema, instance, "#", validator, used)
        lines += [f"never used: {place}" for place in places(schema, "#") if place not in used]
    print("\n".join(lines))
    sys.exit(1 if lines else 0)


def children(schema, place):
    """The schemas within a schema, each with its place."""
    for group in ("properties", "$defs"):
        for key, value in schema.get(group, {}).items():
            yield f"{place}/{group}/{key}", value
    if "items" in schema:
        yield f"{place}/items", schema["items"]
    for index, value in enumerate(schema.get("oneOf", [])):
        yield f"{place}/oneOf/{index}", value


def open_objects(schema, place):
    """Objects that would let an unknown member pass."""
    lines = []
    if "properties" in schema and schema.get("additionalProperties") is not False:
        lines.append(f"open object: {place}")
    for child_place, child in children(schema, place):
        lines += open_objects(child, child_place)
    return lines


def places(schema, place):
    """What an instance can use: members, alternatives, items and words."""
    for word in schema.get("enum", []):
        yield f"{place}/enum/{word}"
    for child_place, child in children(schema, place):
        if child_place.count("/$defs/") != 1 or child_place.count("/") > 2:
            yield child_place
        yield from places(child, child_place)


def mark(schema, instance, place, validator, used):
    """Adds to `used` what `instance` uses of `schema`, which it fits."""
    used.add(place)
    if "$ref" in schema:
        name = schema["$ref"].rsplit("/", 1)[1]
        mark(validator.schema["$defs"][name], instance, f"#/$defs/{name}", validator, used)
    if "enum" in schema:
        used.add(f"{place}/enum/{instance}")
    for index, choice in enumerate(schema.get("oneOf", [])):
        if validator.evolve(schema={"$defs": validator.schema["$defs"], **choice}).is_valid(instance):
            mark(choice, instance, f"{place}/oneOf/{index}", validator, used)
    for key, value in schema.get("properties", {}).items():
        if key in instance:
            mark(value, instance[key], f"{place}/properties/{key}", validator, used)
    if "items" in schema:
        for item in instance:
            mark(schema["items"], item, f"{place}/items", validator, used)


main()
