#!/usr/bin/env python3
"""Holds the JSON Schema and the loader to the same verdict, place by place.

    verdicts.py GUIDEBOOK SOURCES

Every sample of tests/rules, every guide of guides/ and every file of the fuzzer's seeds that is YAML is
asked of both: each fault that a schema can express must be found by both at the same place, and neither
may find another. Then each value of a guide with all fields is replaced by values of other kinds, and
both must take or refuse each of these. The schema is read as draft 2020-12 and as draft-07.
Exits 77 where python3-jsonschema or python3-yaml is missing.
"""

import collections
import json
import pathlib
import re
import subprocess
import sys
import tempfile

try:
    import jsonschema
    import yaml
except ImportError as missing:
    print(f"{missing}: install python3-jsonschema and python3-yaml")
    sys.exit(77)

# Load rules whose faults a schema can express. The others are about the file, its bytes, its YAML or
# its name, or compare values with each other.
EXPRESSED = {
    "unsupported-version", "unknown-field", "missing-field", "wrong-type", "unknown-value",
    "empty-value", "value-range", "id-format", "coordinates-range", "date-format", "duration-format",
    "time-format", "season-format", "phone-format", "email-format", "url-format", "price-format",
    "wikidata-format",
}
# What none of them can say of a file that is YAML and one document.
BEYOND = {"id-file-mismatch", "duplicate-item-id", "duplicate-guide-id"}


# Keywords that mean the same in draft-07 and in 2020-12.
KEYWORDS = {
    "$schema", "title", "description", "examples", "type", "const", "enum", "anyOf", "properties",
    "patternProperties", "additionalProperties", "required", "minProperties", "items", "pattern",
    "minLength", "minimum", "maximum", "multipleOf",
}

# Forms of codes, which the loader leaves to the rules about codes.
CODES = {"^[A-Z]{2}$", "^[A-Z]{2}-[A-Z0-9]{1,3}$", "^[A-Z]{3}$"}


def stricter(error):
    """Whether the schema refuses what the loader takes for text: codes, and an id that reads true."""
    value, pattern = error.instance, error.schema.get("pattern", "")
    if error.validator == "anyOf":
        return any(stricter(inner) for inner in error.context)
    if pattern in CODES:
        return isinstance(value, (str, int, float)) and value != "" and "\n" not in str(value)
    return error.validator == "type" and isinstance(value, bool) and bool(
        re.search(pattern or "^$", str(value).lower()))


class Core(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
    """YAML 1.2, core schema: as editors read files that a schema is for."""

    yaml_implicit_resolvers = {}


for tag, first, pattern in (
    ("null", ["~", "n", "N", ""], r"~|null|Null|NULL|"),
    ("bool", list("tTfF"), r"true|True|TRUE|false|False|FALSE"),
    ("int", list("-+0123456789"), r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+"),
    ("float", list("-+.0123456789"),
     r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)"),
):
    Core.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"(?:{pattern})$"), first)
Core.add_constructor(
    "tag:yaml.org,2002:int",
    lambda loader, node: int(node.value, 0 if node.value[:2] in ("0o", "0x") else 10))


def run(*arguments):
    done = subprocess.run(arguments, capture_output=True, check=False)
    assert done.returncode < 2, done.stderr.decode()
    return done.stdout


def place(mark):
    return mark.line + 1, mark.column + 1


def children(node):
    """The keys and values of a map, the items of a list: (step, node of the key or None, node)."""
    if isinstance(node, yaml.MappingNode):
        return [(key.value, key, value) for key, value in node.value]
    if isinstance(node, yaml.SequenceNode):
        return [(index, None, item) for index, item in enumerate(node.value)]
    return []


def find(node, path):
    key = None
    for step in path:
        key, node = next((k, child) for name, k, child in children(node) if str(name) == str(step))
    return key, node


def faults(errors, root, text):
    """The places of what a validator says, as guidebook gives places."""
    for error in errors:
        if stricter(error):
            continue
        path = list(error.absolute_path)
        key, node = find(root, path)
        if error.validator == "anyOf":
            # The alternative that is of the value's kind says more, or the one that takes it for
            # what it is and finds fault inside.
            branches = collections.defaultdict(list)
            for inner in error.context:
                branches[inner.relative_schema_path[0]].append(inner)
            fitting = [
                branch for branch in branches.values()
                if not any(e.validator in ("type", "const") and not e.relative_path for e in branch)]
            if len(fitting) > 1:
                fitting = [branch for branch in fitting if all(e.relative_path for e in branch)]
            if len(fitting) == 1 and error.instance != []:
                yield from faults(fitting[0], root, text)
                continue
        if error.validator == "additionalProperties" and error.validator_value is False:
            patterns = error.schema.get("patternProperties", {})
            for name, key, _ in children(node):
                if name not in error.schema["properties"] and not any(
                        re.search(pattern, name) for pattern in patterns):
                    yield place(key.start_mark)
        elif error.validator in ("required", "anyOf") and isinstance(node, yaml.MappingNode) \
                and node.value and path[-1:] != ["price"]:
            yield place(node.value[0][0].start_mark)
        elif error.instance is None and key is not None:
            yield place(key.start_mark)
        elif error.instance is None and node.start_mark.index == node.end_mark.index:
            line, column = place(node.start_mark)  # of an item that is not there: its hyphen
            yield line, text.splitlines()[line - 1].rindex("-", 0, column - 1) + 1
        else:
            yield place(node.start_mark)


# What each value is replaced by, one after the other.
OTHERS = ['~', '""', 'some words', 'word', '7', '-3', '1.25', 'true', '2026-02-30', '"a\\nb"', '[]', '{}',
          '[word]', '[~]', '[{}]', '{word: x}', '{en: x}', '{en: ~}', '{en: [x]}']


def values(node):
    yield node
    for _, _, child in children(node):
        yield from values(child)


def mutants(text, folder):
    """Writes the guide with one value replaced, in each way; what was changed, by file."""
    made = {}
    for node in values(yaml.compose(text, Core)):
        begin, end = node.start_mark.index, node.end_mark.index
        for other in OTHERS:
            path = folder / f"{len(made):05}.yaml"
            path.write_text(text[:begin] + other + text[end:], encoding="utf-8")
            made[path] = f"{node.start_mark.line + 1}: {text[begin:end]} -> {other}"
    return made


def keywords(schema):
    """The keywords of a schema, and the names of the fields that it knows."""
    used, fields = set(), set()
    if isinstance(schema, dict):
        used.update(schema)
        for keyword, value in schema.items():
            if keyword in ("properties", "patternProperties"):
                fields.update(value)
                inner = value.values()
            elif keyword in ("items", "additionalProperties"):
                inner = [value]
            else:
                inner = value if keyword == "anyOf" else []
            for part in inner:
                more = keywords(part)
                used |= more[0]
                fields |= more[1]
    return used, fields


def explain(text, found, wanted):
    lines = text.splitlines()
    for who, places in (("only the loader", wanted - found), ("only the schema", found - wanted)):
        for line, column in sorted(places):
            print(f"    {who}: {line}:{column}: {lines[line - 1] if line <= len(lines) else ''}")


def main(guidebook, sources):
    schema = json.loads(run(guidebook, "schema"))
    validators = [jsonschema.Draft202012Validator(schema), jsonschema.Draft7Validator(schema)]
    rules = json.loads(run(guidebook, "describe", "rules", "-F", "json"))
    load = {rule["rule"] for rule in rules if rule["group"] == "load"}
    assert EXPRESSED | BEYOND <= load
    used, fields = keywords(schema)
    assert used <= KEYWORDS, f"does {used - KEYWORDS} mean the same in draft-07?"

    def found_by_loader(paths):
        """The load findings of each file: place and rule."""
        report = json.loads(run(guidebook, "validate", "--format", "json", "--", *map(str, paths)))
        found = {str(path): set() for path in paths}
        for finding in report["findings"]:
            if finding["rule"] in load and "line" in finding:
                found[finding["file"]].add((finding["line"], finding["column"], finding["rule"]))
        return found

    def compare(paths, where, validators):
        """Complains of each file on which the two differ; which rules were broken, and how often."""
        nonlocal status
        broken = collections.Counter()
        for name, findings in found_by_loader(paths).items():
            rules_here = {rule for _, _, rule in findings}
            if rules_here - EXPRESSED - BEYOND:
                continue  # not YAML, not ours, or of several documents
            text = pathlib.Path(name).read_text(encoding="utf-8").removeprefix("\ufeff")
            try:
                loader = Core(text)
                root = loader.get_single_node()
                value = loader.construct_document(root)
            except yaml.YAMLError:
                assert findings, f"{name} is YAML for the loader alone"
                continue
            wanted = {(line, column) for line, column, rule in findings if rule in EXPRESSED}
            broken.update(rules_here & EXPRESSED or {None})
            for validator in validators:
                found = set(faults(validator.iter_errors(value), root, text))
                if found != wanted:
                    status = 1
                    print(f"{where(name)}: differ ({type(validator).__name__})")
                    explain(text, found, wanted)
        return broken

    status = 0
    broken = compare(
        sorted(path for pattern in ("guides/**/*.yaml", "tests/**/*.yaml")
               for path in sources.glob(pattern) if not path.name.startswith(".")), str, validators)
    print(f"{sum(broken.values())} verdicts, {broken[None]} of them good")
    for rule in sorted(EXPRESSED - set(broken)):
        status = 1
        print(f"no file breaks {rule}")
    text = (sources / "tests/schema/all-fields.yaml").read_text(encoding="utf-8")
    for field in sorted(fields - {"^x-"} - {key for key in re.findall(r"([a-z_]+):", text)}):
        status = 1
        print(f"all-fields.yaml lacks {field}")
    with tempfile.TemporaryDirectory() as folder:
        made = mutants(text, pathlib.Path(folder))
        broken = compare(list(made), lambda name: made[pathlib.Path(name)], validators[:1])
    print(f"{sum(broken.values())} verdicts on changed values, {broken[None]} of them good")
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], pathlib.Path(sys.argv[2])))
