#!/usr/bin/env python3
"""Runs the commands of README.md's section "Growing" that are for one engine.

    growing.py GUIDEBOOK SOURCES psql|duckdb

What they print of the kinds of attractions is held to `guidebook stats`. Exits 77 where the engine is
not on this machine.
"""
import contextlib
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import postgresql

SKIPPED = 77


def commands(sources, engine):
    """The block of commands in which that program is called."""
    section = (sources / "README.md").read_text().split("## Growing\n")[1].split("\n## ")[0]
    blocks = re.findall(r"(?:^    .+\n)+", section, re.MULTILINE)
    found = [block for block in blocks if re.search(rf"\b{engine} ", block)]
    assert len(found) == 1, f"{len(found)} blocks of README.md call {engine}"
    return found[0]


def counts(text):
    """The pairs of a kind and a number in a table, however it is drawn."""
    return sorted(re.findall(r"([a-z][a-z-]*)[^\w-]+(\d+)(?!\w)", text))


def run(script, folder, environment):
    return subprocess.run(["sh", "-e"], input=script, text=True, check=True, cwd=folder,
                          env=environment, stdout=subprocess.PIPE).stdout


def main():
    guidebook, sources, engine = sys.argv[1], pathlib.Path(sys.argv[2]), sys.argv[3]
    in_server = engine == "psql"
    if not shutil.which(engine) or (in_server and not postgresql.installed()):
        print(f"skipped: {engine} is not installed")
        sys.exit(SKIPPED)
    with tempfile.TemporaryDirectory() as work, contextlib.ExitStack() as stack:
        folder = pathlib.Path(work)
        shutil.copytree(sources / "guides", folder / "guides")
        (folder / "bin").mkdir()
        (folder / "bin" / "guidebook").symlink_to(guidebook)
        environment = {**os.environ, "PATH": f"{folder / 'bin'}:{os.environ['PATH']}"}
        if in_server:
            data = stack.enter_context(tempfile.TemporaryDirectory())
            server = stack.enter_context(postgresql.Server(pathlib.Path(data)))
            environment |= {"PGHOST": str(server.folder), "PGUSER": "test", "PSQLRC": os.devnull}
        found = counts(run(commands(sources, engine), folder, environment))
        wanted = counts(run("guidebook stats guides/ -t attractions -g kind -F csv", folder, environment))
        assert wanted and found == wanted, f"{engine} prints {found} instead of {wanted}"
        print(f"{len(found)} kinds")


main()
