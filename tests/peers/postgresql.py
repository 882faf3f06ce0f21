"""A PostgreSQL for tests."""
import glob
import json
import os
import pathlib
import shutil
import subprocess


def installed():
    return bool(glob.glob("/usr/lib/postgresql/*/bin/initdb") or shutil.which("initdb"))


class Server:
    """PostgreSQL in a folder of its own, without a port."""

    def __init__(self, folder):
        self.folder = folder
        self.programs = pathlib.Path(max(
            glob.glob("/usr/lib/postgresql/*/bin"),
            key=lambda path: int(path.split("/")[-2]),
            default=os.path.dirname(shutil.which("initdb") or "")))
        self.prefix = []
        if os.geteuid() == 0:  # as whom PostgreSQL does not run
            shutil.chown(folder, "postgres", "postgres")
            self.prefix = ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"]

    def run(self, program, *arguments, **options):
        command = [*self.prefix, str(self.programs / program), *arguments]
        return subprocess.run(command, check=True, cwd=self.folder, stdout=subprocess.PIPE,
                              **options).stdout

    def __enter__(self):
        data = str(self.folder / "data")
        self.run("initdb", "-D", data, "-U", "test", "-A", "trust", "-E", "UTF8", "--locale=C",
                 "--no-sync")
        log = str(self.folder / "log")
        self.run("pg_ctl", "-D", data, "-w", "-l", log, "-o", f"-k {self.folder} -h '' -F", "start")
        return self

    def __exit__(self, *_):
        self.run("pg_ctl", "-D", str(self.folder / "data"), "-m", "immediate", "stop")

    def sql(self, script):
        return self.run("psql", "-h", str(self.folder), "-U", "test", "-d", "postgres", "-X", "-q",
                        "-A", "-t", "-v", "ON_ERROR_STOP=1", input=script)

    def json(self, query):
        return json.loads(self.sql(f"SELECT coalesce(json_agg(t), '[]') FROM ({query}) t".encode()))
