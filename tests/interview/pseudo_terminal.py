# SPDX-License-Identifier: Apache-2.0
"""An interview on a pseudo-terminal, and its file as anybody else would read it."""
import fcntl
import hashlib
import json
import os
import pty
import re
import select
import signal
import struct
import termios
import time

FRAME_END = b"\x1b[?2026l"
PATIENCE = 20  # seconds; reached only where something is wrong


def canonical(value):
    """The text that the checksum is taken of, by its description."""
    if isinstance(value, dict):
        inside = "".join(canonical(key) + canonical(value[key])
                         for key in sorted(value, key=lambda key: key.encode()))
        return "{" + inside + "}"
    if isinstance(value, list):
        return "[" + "".join(canonical(item) for item in value) + "]"
    text = value if isinstance(value, str) else json.dumps(value)
    return f"{len(text.encode())}:{text}"


def read(path):
    """The file's map; an error if it is no JSON or does not fit its checksum."""
    with open(path, encoding="utf-8") as file:
        root = json.load(file)
    claimed = root.pop("checksum")
    assert hashlib.sha256(canonical(root).encode()).hexdigest() == claimed, "checksum"
    return root


class Interview:
    def __init__(self, arguments, folder, columns=80, lines=24, **environment):
        self.shown = b""
        self.status = None
        self.pid, self.terminal = pty.fork()
        if self.pid == 0:
            os.chdir(folder)
            os.environ.update({"TERM": "xterm-256color", "LC_ALL": "C.UTF-8", **environment})
            os.execv(arguments[0], arguments)
        self.size(columns, lines)
        self.before = termios.tcgetattr(self.terminal)

    def size(self, columns, lines):
        fcntl.ioctl(self.terminal, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))

    def take(self, seconds):
        """What comes within that time; False where nothing more can come."""
        if not select.select([self.terminal], [], [], seconds)[0]:
            return True
        try:
            bytes_ = os.read(self.terminal, 65536)
        except OSError:
            return False
        self.shown += bytes_
        return bool(bytes_)

    def until(self, text, since=0):
        """Waits until the screen has shown `text`."""
        wanted = text.encode() if isinstance(text, str) else text
        end = time.monotonic() + PATIENCE
        while wanted not in self.shown[since:]:
            assert self.take(0.2) and time.monotonic() < end, (
                f"{text!r} is not shown; at last: {self.shown[-600:].decode(errors='replace')}")

    def send(self, keys):
        os.write(self.terminal, keys.encode())

    def key(self, keys):
        """Sends keys that are one step, and waits until the screen is drawn anew."""
        since = len(self.shown)
        self.send(keys)
        self.until(FRAME_END, since)
        return self.shown[since:].decode(errors="replace")

    def echoes(self):
        return bool(termios.tcgetattr(self.terminal)[3] & termios.ECHO)

    def end(self):
        """The exit status once the process is gone, and all that it has shown."""
        end = time.monotonic() + PATIENCE
        while self.status is None:
            self.take(0.05)
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                self.status = status
            assert time.monotonic() < end, "does not end"
        while self.take(0.05) and select.select([self.terminal], [], [], 0)[0]:
            pass
        return os.waitstatus_to_exitcode(self.status)

    def kill(self):
        os.kill(self.pid, signal.SIGKILL)
        return self.end()

    def close(self):
        os.close(self.terminal)

    def written(self):
        """The text behind the last prompt of an editor that was shown whole."""
        whole = self.shown[:self.shown.rfind(FRAME_END) + 1].decode(errors="replace")
        lines = re.findall(r"\x1b\[\d+;1H\x1b\[2K(?:\x1b\[1m)?> (?:\x1b\[0m)?([^\x1b]*)", whole)
        return lines[-1] if lines else ""
