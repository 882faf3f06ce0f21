#!/usr/bin/env python3
"""Measures that time and memory grow with hostile files and no faster: each shape of file at n and at 4n.

    bench/hostile.py [PROGRAM]

PROGRAM is that of the release build by default. Exits 1 where four times the file costs more than six
times the time or memory; what costs less than a tenth of a second or 64 MB is not judged.
"""

import os
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
PROGRAM = sys.argv[1] if len(sys.argv) > 1 else str(ROOT / "build/release/bin/guidebook")
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
        file.write_text(SHAPES[shape](SMALL * times))
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
        for shape in SHAPES:
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
