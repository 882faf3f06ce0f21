#!/usr/bin/env python3
"""Lets each system call of each writing command fail in turn, and looks at what is left.

    faults.py GUIDEBOOK INJECT [--all]

INJECT is the library made of inject.cpp. A set of files must be all old or all new, with no file beside
them; the exit and the message must say which. A process that is killed leaves each file old or new. Memory
that runs out at an allocation ends the program with exit 2. Without --all a few calls of each kind are
taken. Prints a table of commands, calls and faults; exits 1 if one did harm.
"""

import collections
import errno
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile

PROGRAM, INJECT = (str(pathlib.Path(path).resolve()) for path in sys.argv[1:3])
ALL = "--all" in sys.argv[3:]

COMMANDS = {
    "fix": "validate -q --fix lib",
    "format": "format lib",
    "rename": "rename aa dd lib",
    "import": "import csv -t attraction names.csv --into new --kind town --from New,Ireland -o lib/",
    "update": "import csv -t attraction names.csv --into aa --update -o lib/",
    "baseline": "validate -q --baseline known.txt --write-baseline lib",
    "export folder": "export csv lib -o old/",
    "export new folder": "export csv lib -o new/er/",
    "export file": "export text lib -o page.txt",
    "rows": "list guides lib -F csv -o rows.csv",
}
# Only their memory runs out.
READERS = {
    "query": "filter name=\"aa\" lib -F json",
    "group": "stats -g name lib",
    "report": "validate --format sarif lib",
    "show": "show aa lib",
    "pdf": "export pdf lib -o book.pdf",
    "database": "export sqlite lib -o guides.sqlite",
}
READS = {"open", "read", "fstat"}
SIGNALS = [-signal.SIGTERM, -signal.SIGKILL]
FAULTS = {
    "open": [errno.EMFILE, errno.EIO, errno.EINTR],
    "read": [errno.EIO, errno.EINTR],
    "write": [errno.ENOSPC, errno.EIO, errno.EINTR, "short"],
    "fsync": [errno.EIO, errno.ENOSPC],
    "close": [errno.EIO, errno.EINTR],
    "rename": [errno.EIO, errno.EACCES],
    "renameat2": [errno.EIO, errno.EBUSY, errno.EINVAL],
    "mkdir": [errno.ENOSPC, errno.EACCES],
    "fchmod": [errno.EIO, errno.EPERM],
    "fchown": [errno.EIO, errno.EPERM],
    "flock": [errno.EINTR, errno.ENOLCK],
    "listxattr": [errno.EIO, errno.ENOTSUP],
    "fstat": [errno.EIO],
}
GUIDE = "guidebook: 1\nid: {0}\nkind: town\nname: \"{0} \"\ncountry: KP\nsummary: \"Sum mary [a](aa) \"\n"


def make(folder):
    """What the commands find: guides with something to fix and to lay out, and files of earlier runs."""
    for name in ("lib", "old"):
        (folder / name).mkdir()
    for name in ("aa", "bb", "cc"):
        (folder / "lib" / f"{name}.yaml").write_text(GUIDE.format(name))
    (folder / "known.txt").write_text("")
    (folder / "names.csv").write_text("name\nQuay\nTower\n")
    for name in ("page.txt", "rows.csv", "old/guides.csv", "old/hotels.csv"):
        (folder / name).write_text("old\n")


def state(folder):
    return {str(path.relative_to(folder)): path.read_bytes() if path.is_file() else None
            for path in folder.rglob("*")}


def run(folder, command, **fault):
    """The exit, what was said on standard error, and what there is afterwards."""
    make(folder)
    environment = dict(os.environ, LD_PRELOAD=INJECT, **{name: str(value) for name, value in fault.items()})
    done = subprocess.run([PROGRAM, *command.split()], cwd=folder, env=environment, timeout=60,
                          stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False)
    return done.returncode, done.stderr.decode(), state(folder)


def fresh(work):
    folder = work / "run"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    return folder


def harm(name, call, fault, before, usual, result):
    """What is wrong with a result; empty if nothing is."""
    after = usual[2]
    code, message, now = result
    if fault == -signal.SIGKILL:
        torn = [path for path, content in now.items() if ".guidebook-" not in path
                and content not in (before.get(path, ""), after.get(path, ""))]
        return f"torn: {torn}" if torn else ""
    if any(".guidebook-" in path for path in now):
        return "a file is left beside"
    if code < 0 and code != fault:
        return f"ended by signal {-code}"
    if code == 2 and not message:
        return "a failure without a message"
    # Without the list of time zones a guide is made without its own, which is reported.
    if name == "import" and call in READS and code == 0 and "warning" in message:
        return ""
    if now == after:
        return "" if code in (usual[0], 2, fault) else f"exit {code}"
    if now != before:
        mixed = name in ("fix", "format", "rename") and any(
            content not in (before.get(path, ""), after.get(path, "")) for path, content in now.items())
        # A guide that could not be read is none of those that are changed, or none of the rows.
        return "" if name in ("fix", "format", "rename", "rows") and call in READS and not mixed and code == 2 else "some are old, some new"
    if errno.EINTR in (fault,) or fault == "short":
        return "an interruption is a failure"
    return "" if code in (2, fault) else f"exit {code}, and nothing is done"


def positions(count):
    if ALL or count <= 3:
        return range(1, count + 1)
    return sorted({1, count // 2, count - 1, count})


def counted(work, command):
    counts = work / "counts"
    usual = run(fresh(work), command, FAULT_COUNTS=counts)
    lines = [line.split() for line in counts.read_text().splitlines()]
    return usual, {call: int(count) for call, count in lines}


def main():
    failures, table = [], collections.Counter()
    with tempfile.TemporaryDirectory() as made:
        work = pathlib.Path(made)
        folder = fresh(work)
        make(folder)
        before = state(folder)
        for name, command in (COMMANDS | READERS).items():
            usual, counts = counted(work, command)
            for call, faults in FAULTS.items() if name in COMMANDS else ():
                for at in positions(counts[call]):
                    for fault in faults + SIGNALS:
                        result = run(fresh(work), command, FAULT_CALL=call, FAULT_AT=at, FAULT=fault)
                        table[name, call] += 1
                        wrong = harm(name, call, fault, before, usual, result)
                        if wrong:
                            failures.append(f"{name}: {call} {at}, fault {fault}: {wrong}\n{result[1]}")
            news = counts["new"]
            for at in range(1, news + 1, max(1, news // (2000 if ALL else 12))):
                code, message, now = run(fresh(work), command, FAULT_CALL="new", FAULT_AT=at, FAULT=12)
                table[name, "new"] += 1
                if code not in (2, usual[0]) or (code == 2 and not message) or now not in (before, usual[2]):
                    failures.append(f"{name}: allocation {at} of {news}: exit {code}\n{message}")
    calls = [*FAULTS, "new"]
    print(f"{'':18}" + "".join(f"{call:>10}" for call in calls))
    for name in COMMANDS | READERS:
        print(f"{name:18}" + "".join(f"{table[name, call]:10}" for call in calls))
    print(f"{sum(table.values())} faults, {len(failures)} did harm")
    print("\n".join(failures))
    sys.exit(1 if failures else 0)


main()
