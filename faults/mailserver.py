"""A small mail server that takes mail, is slow, refuses, hangs up half way, or is not there."""

import contextlib
import socket
import threading
import time


class MailServer:
    """`mode` is "well", "slow" (each answer after `pause` seconds), "refusing" (for now), "unknown" (for good), "half" (it
    hangs up in the middle of a mail) or "silent" (it takes the mail and says nothing).

    `down()` and `up()` close and open it. `received` holds (recipient, text) of each mail that was taken."""

    def __init__(self):
        self.mode, self.pause, self.received = "well", 2, []
        self.listener = None
        with socket.create_server(("127.0.0.1", 0)) as probe:
            self.port = probe.getsockname()[1]
        self.up()

    def up(self):
        self.listener = socket.create_server(("127.0.0.1", self.port), reuse_port=True)
        threading.Thread(target=self._accept, args=[self.listener], daemon=True).start()

    def down(self):
        self.listener.shutdown(socket.SHUT_RDWR)
        self.listener.close()

    def _accept(self, listener):
        with contextlib.suppress(OSError):
            while True:
                line, _ = listener.accept()
                threading.Thread(target=self._talk, args=[line], daemon=True).start()

    def _talk(self, line):
        with contextlib.suppress(OSError), line, line.makefile("rb") as heard:
            recipient = ""
            self._say(line, "220 proef")
            for words in heard:
                command = words.strip().upper()
                if command.startswith(b"RCPT") and self.mode == "refusing":
                    self._say(line, "451 probeer het later")
                elif command.startswith(b"RCPT") and self.mode == "unknown":
                    self._say(line, "550 onbekend")
                elif command == b"DATA":
                    self._say(line, "354 ga uw gang")
                    if self.mode == "half":
                        heard.readline()
                        line.shutdown(socket.SHUT_RDWR)
                        return
                    self._take(heard, recipient)
                    if self.mode == "silent":
                        line.shutdown(socket.SHUT_RDWR)
                        return
                    self._say(line, "250 aangenomen")
                elif command == b"QUIT":
                    self._say(line, "221 dag")
                    return
                else:
                    recipient = words.decode() if command.startswith(b"RCPT") else recipient
                    self._say(line, "250 goed")

    def _take(self, heard, recipient):
        text = []
        for words in heard:
            if words == b".\r\n":
                self.received.append((recipient, b"".join(text)))
                return
            text.append(words)

    def _say(self, line, words):
        if self.mode == "slow":
            time.sleep(self.pause)
        line.sendall(words.encode() + b"\r\n")
