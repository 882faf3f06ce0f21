#!/usr/bin/env python3
"""Holds a database that guidebook made to the same guides in JSON, value by value.

    tables.py GUIDEBOOK GUIDES sqlite|geopackage|postgresql

PostgreSQL is a server of the test's own, on a socket in a temporary folder. Exits 77 where there is
none on this machine.
"""
import contextlib
import json
import pathlib
import sqlite3
import subprocess
import sys
import tempfile

import postgresql

SKIPPED = 77
RECORDS = ("attractions", "hotels", "routes", "contacts")


def exported(guidebook, guides, *arguments):
    command = [guidebook, "export", *arguments, guides]
    return subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout


def expected_tables(guides, columns):
    """The rows of each table without what is null, made of JSON; `columns` are the tables' own."""
    tables = {name: [] for name in columns}

    def add_record(table, guide, record):
        row = {"guide": guide["id"]}
        extra = {}
        for key, value in record.items():
            if key.startswith("x-"):
                extra[key] = value
            elif table == "guides" and key in RECORDS:
                for each in value:
                    add_record(key, guide, each)
            elif isinstance(value, list):
                add_list(f"{table}_{key}", guide, record, value)
            elif isinstance(value, dict):
                add_map(columns[table], row, key, value)
            else:
                row[key] = value
        if extra:
            row["extra"] = extra
        tables[table].append(row)

    def add_map(names, row, prefix, value):
        """The whole in a column, where there is one, and each part in its own."""
        if prefix in names:
            row[prefix] = value
        for key, part in value.items():
            name = f"{prefix}_{key}"
            if isinstance(part, dict):
                add_map(names, row, name, part)
            elif name in names:
                row[name] = part
            else:
                assert prefix in names, f"no column holds {name}"

    def add_list(table, guide, record, items):
        key = {"guide": guide["id"]}
        if record is not guide:
            key["id"] = record["id"]
        for position, item in enumerate(items, 1):
            tables[table].append({**key, "position": position, "value": item})

    for guide in guides:
        add_record("guides", guide, guide)
    return tables


def plain(value):
    """A cell as JSON has it: maps and lists come as text, whole numbers may come as real ones."""
    if isinstance(value, str) and value[:1] in ("{", "["):
        with contextlib.suppress(ValueError):
            return json.loads(value)
    return float(value) if isinstance(value, (int, float)) else value


def row_text(row):
    cells = {key: plain(value) for key, value in row.items() if value is not None}
    return json.dumps(cells, sort_keys=True, ensure_ascii=False)


def check(guides, read_columns, read_rows):
    columns = read_columns()
    values = 0
    for table, rows in expected_tables(guides, columns).items():
        found = read_rows(table)
        if table == "routes":
            # JSON leaves out the names that routes have from their ends.
            unnamed = {(row["guide"], row["id"]) for row in rows if row.get("name") is None}
            found = [{**row, "name": None} if (row["guide"], row["id"]) in unnamed else row for row in found]
        there = sorted(row_text(row) for row in found)
        wanted = sorted(row_text(row) for row in rows)
        values += sum(len(row) for row in rows)
        for left, right in zip(there + [""] * len(wanted), wanted + [""] * len(there)):
            assert left == right, f"{table}: the database has\n{left}\nand JSON\n{right}"
    print(f"{len(columns)} tables, {values} values")


def check_sqlite(guidebook, source, guides, name, folder):
    file = folder / "guides.db"
    file.write_bytes(exported(guidebook, source, name))
    database = sqlite3.connect(file)
    database.row_factory = sqlite3.Row
    assert database.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    assert not database.execute("PRAGMA foreign_key_check").fetchall()
    own = {"fid", "geom"}

    def columns():
        names = database.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'search%' "
            "AND name NOT LIKE 'gpkg%'")
        return {name: {row["name"] for row in database.execute(f'PRAGMA table_info("{name}")')} - own
                for name, in names.fetchall()}

    def rows(table):
        for row in database.execute(f'SELECT * FROM "{table}"'):
            yield {key: row[key] for key in row.keys() if key not in own}

    check(guides, columns, rows)


def check_postgresql(guidebook, source, guides, _, folder):
    with postgresql.Server(folder) as server:
        server.sql(exported(guidebook, source, "sql", "--dialect", "postgresql"))
        columns = {}
        for row in server.json("SELECT table_name, column_name FROM information_schema.columns "
                               "WHERE table_schema = 'public'"):
            columns.setdefault(row["table_name"], set()).add(row["column_name"])
        check(guides, lambda: columns, lambda table: server.json(f'SELECT * FROM "{table}"'))
        described = server.json("SELECT obj_description('hotels'::regclass) AS text")
        assert described[0]["text"], "no comment on hotels"


def main():
    guidebook, source, name = sys.argv[1:]
    in_server = name == "postgresql"
    if in_server and not postgresql.installed():
        print("skipped: PostgreSQL is not installed")
        sys.exit(SKIPPED)
    guides = json.loads(exported(guidebook, source, "json"))
    with tempfile.TemporaryDirectory() as folder:
        compare = check_postgresql if in_server else check_sqlite
        compare(guidebook, source, guides, name, pathlib.Path(folder))


main()
