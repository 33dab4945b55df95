"""Many people at once: readers who turn a page every few seconds, and editors whose texts are saved as they write.

Each is a thread with a connection of its own. What counts is that nothing fails and that a save does not take long
while the others read.
"""

import itertools
import random
import threading
import time

from bench.load_client import Connection

READERS, EDITORS = 200, 20
TURNS = 5  # seconds from a reader's page to the next, on average
WRITES = 3  # seconds from an editor's save to the next, on average
SECONDS = 30
SAVE_MS = 1000  # of 95 in 100 saves


def run(system, readers=READERS, editors=EDITORS, seconds=SECONDS):
    """Let them read and write: {"reads", "saves" (ms, sorted), "wrong": what failed}."""
    reads = [
        system.member.build("GET", system.filled(path)) for path in ("{plan}", "{version}", "{chapter}", "{items}")
    ]
    saves = _saves(system, editors)
    found, lock = {"reads": [], "saves": [], "wrong": []}, threading.Lock()
    end = time.monotonic() + seconds

    def work(kind, pause, ask, check):
        rng, connection = random.Random(id(ask)), Connection(system.words["port"])
        time.sleep(rng.uniform(0, pause))  # not all at the same moment
        while time.monotonic() < end:
            began = time.perf_counter()
            try:
                answer = connection.request(ask(rng))
                problem = check(*answer)
            except (OSError, ValueError, KeyError) as error:
                problem = repr(error)[:200]
            with lock:
                found[kind].append(1000 * (time.perf_counter() - began))
                if problem:
                    found["wrong"].append(f"{kind}: {problem}")
            time.sleep(rng.uniform(0.5, 1.5) * pause)
        connection.close()

    people = [("reads", TURNS, lambda rng: rng.choice(reads), _is_ok) for _ in range(readers)]
    people += [("saves", WRITES, one.ask, one.check) for one in saves]
    threads = [threading.Thread(target=work, args=one) for one in people]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return found | {"reads": sorted(found["reads"]), "saves": sorted(found["saves"])}


def _is_ok(status, _headers, _body):
    return None if status == 200 else f"status {status}"


def _saves(system, editors):
    """So many editors, each in a chapter of their own."""
    chapters = [*system.words["saves"], *system.words["items_saves"], *system.words["few_saves"]]
    if editors > len(chapters):
        raise SystemExit(f"There are {len(chapters)} chapters to write in, not {editors}.")
    return [_Editor(system, chapter) for chapter in itertools.islice(chapters, editors)]


class _Editor:
    """Somebody who goes on writing in one chapter; the answer to a save tells the base of the next."""

    number = itertools.count(50_000_000)

    def __init__(self, system, chapter):
        self.raw = system.member.build("POST", chapter["path"], chapter["body"].encode(), ["Accept: application/json"])
        self.base = chapter["base"]

    def ask(self, rng):
        token = f"{rng.getrandbits(32):08x}-0000-4000-8000-{rng.getrandbits(48):012x}"
        raw = self.raw.replace(b"nnnnnnnn", b"%08d" % next(self.number)).replace(b"t" * 36, token.encode())
        return raw.replace(b"bbbbbbbb", b"%08d" % self.base)

    def check(self, status, headers, _body):
        self.base = int(dict(headers).get("x-base", self.base))
        return _is_ok(status, headers, _body)


def rows(found):
    """The row of the table."""
    saves, reads = found["saves"], found["reads"]
    slow = saves[int(len(saves) * 0.95)]
    met = slow <= SAVE_MS and not found["wrong"]
    return [
        (
            f"{READERS} readers (a page every {TURNS} s) and {EDITORS} editors (a save every {WRITES} s) at once, for"
            f" {SECONDS} s: {len(reads)} pages (half within {reads[len(reads) // 2]:.0f} ms), {len(saves)} saves,"
            f" {len(found['wrong'])} errors; 95 in 100 saves within",
            f"**{slow:.0f} ms**",
            f"{SAVE_MS} ms, no error",
            met,
        )
    ]
