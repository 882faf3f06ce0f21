#!/usr/bin/env python3
"""Measures that time and memory grow with hostile files and no faster: each shape of file at n and at 4n.

    bench/hostile.py [PROGRAM [WORD]]

PROGRAM is that of the release build by default; with WORD only the shapes that have it in their names. Exits 1
where four times the file costs more than six times the time or memory; what costs less than a tenth of a second
or 64 MB is not judged.
"""

import os
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
PROGRAM = sys.argv[1] if len(sys.argv) > 1 else str(ROOT / "build/release/bin/guidebook")
WORD = sys.argv[2] if len(sys.argv) > 2 else ""
SMALL = 4000
STEEPEST = 6
LEAST_SECONDS, LEAST_MEGABYTES = 0.1, 64

HEAD = "guidebook: 1\nid: a\nname: A\nkind: town\ncountry: KP\n"
SHAPES = {
    "duplicate keys": lambda n: HEAD + "a: 1\n" * n,
    "duplicate keys on a line": lambda n: HEAD + "x-a: {" + "a: 1, " * n + "}\n",
    "unknown fields": lambda n: HEAD + "".join(f"f{i}: 1\n" for i in range(n)),
    "own fields": lambda n: HEAD + "".join(f"x-f{i}: 1\n" for i in range(n)),
    "ignored words": lambda n: HEAD + "# guidebook: ignore " + "a " * n + "\n",
    "ignore comments": lambda n: HEAD + "# guidebook: ignore id-format\n" * n,
    "ignore comments in one": lambda n: HEAD + "# guidebook: ignore x " * n + "\n",
    "ignored findings": lambda n: HEAD + "x-a: {" + "a: 1, " * n + "} # guidebook: ignore "
                                  + "yaml-duplicate-key " * n + "\n",
    "items without fields": lambda n: HEAD + "hotels: [" + "{a: 1}, " * n + "]\n",
    "equal ids": lambda n: HEAD + "hotels:\n" + "  - {id: h, name: H}\n" * n,
    "near ids": lambda n: HEAD + "hotels:\n" + "".join(f"  - {{id: h{i}, name: H}}\n" for i in range(n)),
    "routes to nowhere": lambda n: HEAD + "routes:\n" + "".join(
        f"  - {{id: r{i}, mode: road, to: nowhere{i}}}\n" for i in range(n)),
    "references": lambda n: HEAD + "attractions: [{id: x, name: X}]\nroutes:\n" + "".join(
        f"  - {{id: r{i}, mode: walk, to: '#x'}}\n" for i in range(n)),
    "links": lambda n: HEAD + "summary: '" + "[a](b) " * n + "'\n",
    "open brackets": lambda n: HEAD + "summary: '" + "[" * n + "'\n",
    "marks": lambda n: HEAD + "summary: '" + "*_" * n + "'\n",
    "invisible characters": lambda n: HEAD + "summary: '" + "a\u200b" * n + "'\n",
    "combining marks": lambda n: HEAD + "summary: 'a" + "\u0301" * n + "'\n",
    "a long word": lambda n: HEAD + "summary: '" + "a" * 8 * n + "'\n",
    "a paragraph": lambda n: HEAD + "summary: '" + "word " * n + "'\n",
    "paragraphs": lambda n: HEAD + "introduction: |\n" + "  word\n\n" * n,
    "aliases": lambda n: HEAD + "aliases: [" + ", ".join(f"n{i}" for i in range(n)) + "]\n",
    "comments": lambda n: HEAD + "# a\n" * n,
    "blank lines": lambda n: HEAD + "\n" * 8 * n,
    "trailing space": lambda n: HEAD + "aliases:\n" + "  - \"a \"\n" * n,
    "anchors": lambda n: HEAD + "aliases:\n" + "".join(f"  - &a{i} b\n" for i in range(n)),
    "open quote": lambda n: HEAD + "summary: \"" + "a\n  " * n,
    "closed brackets": lambda n: HEAD + "x-a: " + "]" * n + "\n",
    "control characters": lambda n: HEAD + "\x01" * n,
    "tags": lambda n: HEAD + "aliases:\n" + "  - !!str a\n" * n,
    "aliases of an anchor": lambda n: HEAD + "x-a: &a [b]\nx-b:\n" + "  - *a\n" * n,
    "merge keys": lambda n: HEAD + "x-b:\n" + "  - {<<: {a: 1}}\n" * n,
    "complex keys": lambda n: HEAD + "x-a:\n" + "".join(f"  ? k{i}\n  : 1\n" for i in range(n)),
    "directives": lambda n: "%YAML 1.2\n" * n + "---\n" + HEAD,
    "documents": lambda n: ("---\n" + HEAD) * (n // 8),
    "ends of documents": lambda n: HEAD + "...\n" * n,
    "nested lists": lambda n: HEAD + "x-a: " + "[" * n + "]" * n + "\n",
    "nested maps": lambda n: HEAD + "x-a:\n" + "".join(" " * i + " a:\n" for i in range(n // 40)),
    "quoted keys": lambda n: HEAD + "x-a: {" + "".join(f"\"k{i}\": 1, " for i in range(n)) + "}\n",
    "long keys": lambda n: HEAD + "x-" + "a" * 8 * n + ": 1\n",
    "escapes": lambda n: HEAD + "summary: \"" + "\\u0061" * n + "\"\n",
    "surrogates": lambda n: HEAD + "summary: \"" + "\\ud842\\udfb7" * n + "\"\n",
    "lone surrogates": lambda n: HEAD + "summary: \"" + "\\ud842" * n + "\"\n",
    "wrong escapes": lambda n: HEAD + "aliases:\n" + "  - \"\\q\"\n" * n,
    "doubled quotes": lambda n: HEAD + "summary: '" + "''" * n + "'\n",
    "quoted lines": lambda n: HEAD + "summary: \"" + "a\n  " * n + "\"\n",
    "plain lines": lambda n: HEAD + "summary: a\n" + "  a\n" * n,
    "literal lines": lambda n: HEAD + "introduction: |\n" + "  a\n" * n,
    "folded lines": lambda n: HEAD + "introduction: >\n" + "  a\n" * n,
    "indented folded lines": lambda n: HEAD + "introduction: >\n  a\n" + "    a\n  a\n" * n,
    "blank lines kept": lambda n: HEAD + "introduction: |+\n  a\n" + "\n" * 4 * n,
    "comments behind values": lambda n: HEAD + "aliases:\n" + "".join(f"  - a{i} # a\n" for i in range(n)),
    "comments without a space": lambda n: HEAD + "aliases:\n" + "  - \"a\"#a\n" * n,
    "CRLF": lambda n: (HEAD + "aliases:\n" + "".join(f"  - a{i}\n" for i in range(n))).replace("\n", "\r\n"),
    "tabs": lambda n: HEAD + "aliases:\n" + "".join(f"  -\ta{i}\n" for i in range(n)),
    "tabs that indent": lambda n: HEAD + "\tname: A\n" * n,
    "broken UTF-8": lambda n: HEAD + "summary: '" + "\udc80" * n + "'\n",
    "byte order marks": lambda n: HEAD + "summary: '" + "\ufeff" * n + "'\n",
    "bidi controls": lambda n: HEAD + "summary: '" + "\u202e" * n + "'\n",
    "private use": lambda n: HEAD + "summary: '" + "\uf0a7 " * n + "'\n",
    "misread letters": lambda n: HEAD + "summary: '" + "Caf\u00c3\u00a9 " * n + "'\n",
    "lost letters": lambda n: HEAD + "summary: '" + "\ufffd" * n + "'\n",
    "decomposed letters": lambda n: HEAD + "summary: '" + "e\u0301" * n + "'\n",
    "wide letters": lambda n: HEAD + "summary: '" + "청진" * n + "'\n",
    "emoji": lambda n: HEAD + "summary: '" + "\U0001f469\u200d" * n + "'\n",
    "HTML": lambda n: HEAD + "summary: '" + "<b>a</b>" * n + "'\n",
    "open tags": lambda n: HEAD + "summary: '" + "<a " * n + "'\n",
    "entities": lambda n: HEAD + "summary: '" + "&amp;" * n + "'\n",
    "ampersands": lambda n: HEAD + "summary: '" + "&a" * n + "'\n",
    "wikitext": lambda n: HEAD + "summary: \"" + "'''a''' " * n + "\"\n",
    "open links of wikis": lambda n: HEAD + "summary: '" + "[[" * n + "'\n",
    "open templates": lambda n: HEAD + "summary: '" + "{{" * n + "'\n",
    "code marks": lambda n: HEAD + "summary: '" + "` " * n + "'\n",
    "placeholders": lambda n: HEAD + "summary: '" + "TODO " * n + "'\n",
    "stars": lambda n: HEAD + "summary: '" + "*" * n + "'\n",
    "nested emphasis": lambda n: HEAD + "summary: '" + "*a **b " * n + "'\n",
    "bullets": lambda n: HEAD + "introduction: |\n" + "  - a\n" * n,
    "links in links": lambda n: HEAD + "summary: '" + "[a](" * n + "'\n",
    "a long link": lambda n: HEAD + "summary: '[a](" + "b" * 8 * n + ")'\n",
    "languages": lambda n: HEAD + "summary: {" + "".join(f"l{i}: a, " for i in range(n)) + "}\n",
    "opening hours": lambda n: HEAD + "attractions: [{id: a, name: A, hours: '" + "Mo 10:00-12:00; " * n + "'}]\n",
    "times": lambda n: HEAD + "attractions: [{id: a, name: A, hours: 'Mo " + "10:00-11:00," * n + "'}]\n",
    "broken hours": lambda n: HEAD + "attractions: [{id: a, name: A, hours: '" + "(" * n + "'}]\n",
    "telephones": lambda n: HEAD + "contacts:\n  - id: c\n    name: C\n    phones:\n" + "".join(
        f"      - '+85021{i:07}'\n" for i in range(n)),
    "equal telephones": lambda n: HEAD + "contacts:\n  - id: c\n    name: C\n    phones:\n"
                                  + "      - '+850213813333'\n" * n,
    "broken telephones": lambda n: HEAD + "contacts:\n  - id: c\n    name: C\n    phones:\n" + "      - 02-(381)\n" * n,
    "a long number": lambda n: HEAD + "attractions: [{id: a, name: A, price: " + "9" * n + "}]\n",
    "long coordinates": lambda n: HEAD + "coordinates: {lat: 41." + "7" * n + ", lon: 129.7}\n",
    "places on one spot": lambda n: HEAD + "attractions:\n" + "".join(
        f"  - {{id: a{i}, name: A, coordinates: {{lat: 41.7, lon: 129.7}}}}\n" for i in range(n)),
    "places in a row": lambda n: HEAD + "attractions:\n" + "".join(
        f"  - {{id: a{i}, name: A, coordinates: {{lat: 41.7, lon: {129 + i / 4000:.5f}}}}}\n" for i in range(n)),
    "equal contacts": lambda n: HEAD + "contacts:\n" + "".join(
        f"  - {{id: c{i}, name: C, phones: ['+850213813333']}}\n" for i in range(n)),
    "images": lambda n: HEAD + "images:\n" + "  - {file: a.jpg}\n" * n,
    "stops": lambda n: HEAD + "attractions: [{id: x, name: X}]\nroutes: [{id: r, mode: walk, to: '#x', via: ["
                       + "'#x', " * n + "]}]\n",
    "sources": lambda n: HEAD + "sources:\n" + "".join(f"  - {{title: S{i}}}\n" for i in range(n)),
    "sections": lambda n: HEAD + "sections:\n" + "".join(f"  - {{title: S{i}, text: a}}\n" for i in range(n)),
}
COMMANDS = {
    "validate": "validate -q",
    "fix": "validate --diff --max-findings 0 --color never",
    "sarif": "validate --format sarif",
    "json": "list all -F json",
    "text": "export text --lenient",
    "group": "stats --lenient -g name",
}


def cost(command, file):
    """Seconds of processor and megabytes."""
    child = subprocess.Popen([PROGRAM, *command.split(), file], stdin=subprocess.DEVNULL,
                             stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, _, usage = os.wait4(child.pid, 0)
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def slope(shape, command, folder):
    costs = []
    for times in (1, 4):
        file = folder / "a.yaml"
        file.write_text(SHAPES[shape](SMALL * times), "utf-8", "surrogateescape")
        costs.append(cost(COMMANDS[command], str(file)))
    (seconds, megabytes), (more_seconds, more_megabytes) = costs
    steep = (more_seconds > max(LEAST_SECONDS, STEEPEST * seconds)
             or more_megabytes > max(LEAST_MEGABYTES, STEEPEST * megabytes))
    return f"{more_seconds / max(seconds, 0.01):5.1f} {more_megabytes:5.0f}{'!' if steep else ' '}", steep


def main():
    steep = 0
    print("time of 4n over n, and megabytes of 4n")
    print(f"{'':26}" + "".join(f"{command:>14}" for command in COMMANDS))
    with tempfile.TemporaryDirectory() as made:
        for shape in (name for name in SHAPES if WORD in name):
            line = f"{shape:26}"
            for command in COMMANDS:
                cell, is_steep = slope(shape, command, pathlib.Path(made))
                line += f"{cell:>14}"
                steep += is_steep
            print(line, flush=True)
    if steep:
        print(f"{steep} are steeper than {STEEPEST}")
    sys.exit(1 if steep else 0)


main()
