"""A small TCP proxy between the portal and a part: it can refuse, cut, slow down, hang, and forget its connections."""

import contextlib
import socket
import threading
import time


class Proxy:
    """Listens on a loopback port of its own and passes on to `upstream`: the path of a unix socket.

    `refuse()`: nobody listens, and what was open is cut · `hang()`: connections are taken and nothing goes through ·
    `slow(seconds)`: each piece of an answer comes later · `forget()`: what is open stays open and never hears anything
    again, new connections work (half open) · `heal()`: all as it should be.
    """

    def __init__(self, upstream):
        self.upstream = str(upstream)
        self.delay, self.lines, self.listener = 0, set(), None
        self.moving = threading.Event()
        self.moving.set()
        with socket.create_server(("127.0.0.1", 0)) as probe:
            self.port = probe.getsockname()[1]
        self.listen()

    # --- what can go wrong -------------------------------------------------------------------------------------------
    def refuse(self):
        listener, self.listener = self.listener, None
        listener.shutdown(socket.SHUT_RDWR)
        listener.close()
        self.cut()

    def cut(self):
        for line in list(self.lines):
            line.close()

    def hang(self):
        self.moving.clear()

    def slow(self, seconds):
        self.delay = seconds

    def forget(self):
        for line in list(self.lines):
            line.forgotten = True

    def heal(self):
        self.delay = 0
        self.moving.set()
        if self.listener is None:
            self.listen()

    def close(self):
        self.heal()
        self.refuse()

    # --- passing on --------------------------------------------------------------------------------------------------
    def listen(self):
        self.listener = socket.create_server(("127.0.0.1", self.port), backlog=200, reuse_port=True)
        threading.Thread(target=self._accept, args=[self.listener], daemon=True).start()

    def _accept(self, listener):
        with contextlib.suppress(OSError):
            while True:
                client, _ = listener.accept()
                threading.Thread(target=self._open, args=[client], daemon=True).start()

    def _open(self, client):
        self.moving.wait()
        server = socket.socket(socket.AF_UNIX)
        try:
            server.connect(self.upstream)
        except OSError:
            client.close()
            return
        line = Line(self, client, server)
        self.lines.add(line)
        line.start()


class Line:
    """One connection through the proxy."""

    def __init__(self, proxy, client, server):
        self.proxy, self.client, self.server = proxy, client, server
        self.forgotten = False

    def start(self):
        for source, target, delays in ((self.client, self.server, False), (self.server, self.client, True)):
            threading.Thread(target=self._pass_on, args=[source, target, delays], daemon=True).start()

    def _pass_on(self, source, target, delays):
        with contextlib.suppress(OSError):
            while piece := source.recv(65536):
                if delays and self.proxy.delay:
                    time.sleep(self.proxy.delay)
                self.proxy.moving.wait()
                if not self.forgotten:
                    target.sendall(piece)
        if not self.forgotten:  # one side that was forgotten never hears that the other ended
            self.close()

    def close(self):
        self.proxy.lines.discard(self)
        for end in (self.client, self.server):
            with contextlib.suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
            end.close()
