"""Databases that run a query over a table: each starts what it needs in a folder of its own and takes
it down again. `Missing` says why one cannot be had here."""

import csv
import os
import pathlib
import pwd
import shutil
import socket
import subprocess
import tempfile
import time


class Missing(Exception):
    pass


def call(command, **options):
    done = subprocess.run(command, capture_output=True, **options)
    if done.returncode != 0:
        raise RuntimeError(f"{' '.join(map(str, command))[:200]}\n{done.stderr.decode(errors='replace')[:2000]}")
    return done.stdout


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def write_csv(path, columns, rows):
    """NULL is a cell without anything, an empty text is ''."""
    def cell(value):
        return "" if value is None else '"' + value.replace('"', '""') + '"'

    lines = [",".join(columns)] + [",".join(map(cell, row)) for row in rows]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


class Sqlite:
    name = "sqlite"
    dialect = "portable"

    def __init__(self, folder):
        import sqlite3
        if sqlite3.sqlite_version_info < (3, 30):
            raise Missing("Python's SQLite is older than 3.30")
        self.sqlite3 = sqlite3
        self.base = sqlite3.connect(":memory:")
        self.version = sqlite3.sqlite_version

    def load(self, columns, rows, table="responses"):
        self.base.execute(f"DROP TABLE IF EXISTS {table}")
        self.base.execute(f"CREATE TABLE {table} ({', '.join(f'{c} TEXT' for c in columns)})")
        self.base.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * len(columns))})", rows)

    def run(self, query, target):
        cursor = self.base.execute(query)
        with open(target, "w", newline="", encoding="utf-8") as file:
            writer = csv.writer(file)
            writer.writerow([column[0] for column in cursor.description])
            writer.writerows(cursor)

    def close(self):
        self.base.close()


class Postgresql:
    name = "postgresql"
    dialect = "postgresql"

    def __init__(self, folder):
        places = sorted(pathlib.Path("/usr/lib/postgresql").glob("*/bin/initdb"))
        found = shutil.which("initdb") or (places[-1] if places else None)
        if not found:
            raise Missing("no initdb")
        self.bin = pathlib.Path(found).resolve().parent
        self.user = []
        # The server refuses root, and whoever runs it must reach the folder.
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="cxmat-sql-"))
        if os.geteuid() == 0:
            try:
                someone = pwd.getpwnam("postgres")
            except KeyError:
                raise Missing("root, and there is no user postgres") from None
            os.chown(self.folder, someone.pw_uid, someone.pw_gid)
            self.user = ["setpriv", f"--reuid={someone.pw_uid}", f"--regid={someone.pw_gid}", "--clear-groups"]
        self.environment = {**os.environ, "LC_ALL": "C.UTF-8", "PGHOST": str(self.folder),
                            "PGDATABASE": "postgres", "PGUSER": "cxmat", "PGCLIENTENCODING": "UTF8"}
        data = self.folder / "data"
        self.server(["initdb", "-D", data, "-U", "cxmat", "-A", "trust", "-E", "UTF8", "--no-sync"])
        self.server(["pg_ctl", "-D", data, "-l", self.folder / "log", "-w", "-o",
                     f"-c listen_addresses= -c fsync=off -k {self.folder}", "start"])
        self.version = call([self.bin / "postgres", "--version"]).decode().split()[2]

    def server(self, command):
        call([*self.user, self.bin / command[0], *command[1:]], env=self.environment, cwd=self.folder)

    def psql(self, *arguments, **options):
        return call([self.bin / "psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", *arguments],
                    env=self.environment, **options)

    def load(self, columns, rows, table="responses"):
        file = self.folder / "rows.csv"
        write_csv(file, columns, rows)
        self.psql("-c", f"DROP TABLE IF EXISTS {table}", "-c",
                  f"CREATE TABLE {table} ({', '.join(f'{c} TEXT' for c in columns)})", "-c",
                  f"\\copy {table} FROM '{file}' CSV HEADER")

    def run(self, query, target):
        script = self.folder / "query.sql"
        script.write_text(query, encoding="utf-8")
        pathlib.Path(target).write_bytes(self.psql("--csv", "-f", script))

    def close(self):
        self.server(["pg_ctl", "-D", self.folder / "data", "-m", "immediate", "stop"])
        shutil.rmtree(self.folder, ignore_errors=True)


class PostgresqlPortable(Postgresql):
    name = "postgresql-portable"
    dialect = "portable"


class Clickhouse:
    """Two servers: a table in each, and one over both."""
    name = "clickhouse"
    dialect = "clickhouse"

    def __init__(self, folder):
        if not shutil.which("clickhouse-server") or not shutil.which("clickhouse-client"):
            raise Missing("no clickhouse-server and clickhouse-client")
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="cxmat-sql-"))
        self.ports = [free_port(), free_port()]
        self.servers = [self.start(i) for i in range(2)]
        for i in range(2):
            self.await_server(i)
        self.version = self.client(0, "SELECT version()").decode().strip()

    def start(self, number):
        home = self.folder / str(number)
        for part in ("data", "tmp"):
            (home / part).mkdir(parents=True)
        shards = "".join(f"<shard><replica><host>127.0.0.1</host><port>{port}</port></replica></shard>"
                         for port in self.ports)
        (home / "users.xml").write_text(
            "<yandex><profiles><default><max_query_size>100000000</max_query_size>"
            "</default></profiles><users><default><password></password><networks><ip>127.0.0.1</ip></networks>"
            "<profile>default</profile><quota>default</quota></default></users>"
            "<quotas><default/></quotas></yandex>")
        (home / "config.xml").write_text(
            f"<yandex><logger><level>warning</level><log>{home}/log</log><errorlog>{home}/errors</errorlog></logger>"
            f"<listen_host>127.0.0.1</listen_host><tcp_port>{self.ports[number]}</tcp_port>"
            f"<path>{home}/data/</path><tmp_path>{home}/tmp/</tmp_path><users_config>users.xml</users_config>"
            "<default_profile>default</default_profile><default_database>default</default_database>"
            f"<mark_cache_size>5368709</mark_cache_size><remote_servers><both>{shards}</both></remote_servers>"
            "</yandex>")
        with open(home / "out", "wb") as out:
            return subprocess.Popen(["clickhouse-server", "--config-file=config.xml"], cwd=home,
                                    stdout=out, stderr=out)

    def await_server(self, number):
        for _ in range(150):
            try:
                self.client(number, "SELECT 1")
                return
            except RuntimeError:
                time.sleep(0.2)
        raise RuntimeError((self.folder / str(number) / "out").read_text()[-2000:])

    def client(self, number, query, data=None):
        return call(["clickhouse-client", "--port", str(self.ports[number]), "--query", query], input=data)

    def load(self, columns, rows, table="responses"):
        for number in range(2):
            some = rows[number::2]
            file = self.folder / "rows.csv"
            write_csv(file, columns, [["\\N" if c is None else c for c in row] for row in some])
            data = file.read_text(encoding="utf-8").replace('"\\N"', "\\N").encode()
            self.client(number, f"DROP TABLE IF EXISTS {table}")
            self.client(number, f"CREATE TABLE {table} ({', '.join(f'{c} Nullable(String)' for c in columns)}) "
                                "ENGINE = Log")
            if some:
                self.client(number, f"INSERT INTO {table} FORMAT CSVWithNames", data)
        self.client(0, f"DROP TABLE IF EXISTS {table}_of_both")
        self.client(0, f"CREATE TABLE {table}_of_both ({', '.join(f'{c} Nullable(String)' for c in columns)}) "
                       f"ENGINE = Distributed(both, default, {table})")

    def run(self, query, target, server=0):
        script = self.folder / "query.sql"
        script.write_text(query, encoding="utf-8")
        with open(script, "rb") as text:
            pathlib.Path(target).write_bytes(
                call(["clickhouse-client", "--port", str(self.ports[server]), "--format", "CSVWithNames",
                      "--max_query_size", "100000000", "--multiquery"], stdin=text))

    def close(self):
        for server in self.servers:
            server.terminate()
        for server in self.servers:
            server.wait()
        shutil.rmtree(self.folder, ignore_errors=True)


class Duckdb:
    name = "duckdb"
    dialect = "duckdb"

    def __init__(self, folder):
        here = pathlib.Path(__file__).parent
        if not shutil.which("node") or not (here / "node_modules/@duckdb/node-api").exists():
            raise Missing("no @duckdb/node-api; npm install in tests/sql gets it")
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="cxmat-sql-"))
        self.script = here / "duckdb.mjs"
        self.version = call(["node", self.script, "--version"]).decode().strip()

    def load(self, columns, rows, table="responses"):
        write_csv(self.folder / "rows.csv", columns, rows)
        self.columns = columns
        self.table = table

    def run(self, query, target):
        (self.folder / "query.sql").write_text(query, encoding="utf-8")
        call(["node", self.script, self.folder / "rows.csv", self.table, ",".join(self.columns),
              self.folder / "query.sql", target])

    def close(self):
        shutil.rmtree(self.folder, ignore_errors=True)


class DuckdbPortable(Duckdb):
    name = "duckdb-portable"
    dialect = "portable"


ENGINES = {engine.name: engine
           for engine in (Sqlite, Postgresql, PostgresqlPortable, Clickhouse, Duckdb, DuckdbPortable)}
