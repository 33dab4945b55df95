"""A full disk while a PDF is written and while an image is uploaded."""

import contextlib
import io
import random
import resource
import time

from PIL import Image

from faults.ground import PAGE, expect, family
from faults.scenes import scene
from launcher.processes import wait_until

LEFT = 8 * 1024  # bytes: enough to begin a file, not to end it


@contextlib.contextmanager
def full(ground, *programs):
    """No room for a whole file: the small disk is filled, or each process may write only small files."""
    if ground.mounted:
        filler = ground.media / "vulsel"
        with filler.open("wb") as file, contextlib.suppress(OSError):
            while True:
                file.write(bytes(64 * 1024))
                file.flush()
        with filler.open("r+b") as file:
            file.truncate(filler.stat().st_size - LEFT)
        try:
            yield
        finally:
            filler.unlink()
        return
    pids = [pid for program in programs for pid in family(program.process.pid)]
    limit(pids, LEFT)
    try:
        yield
    finally:
        limit(pids, resource.RLIM_INFINITY)


def limit(pids, size):
    for pid in pids:
        with contextlib.suppress(ProcessLookupError):
            resource.prlimit(pid, resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))


def picture(seed):
    """A PNG that doesn't compress: some 100 KB."""
    size = (200, 170)
    noise = random.Random(seed).randbytes(size[0] * size[1] * 3)
    out = io.BytesIO()
    Image.frombytes("RGB", size, noise).save(out, "PNG")
    return out.getvalue()


@scene("F4", "Schijf vol terwijl een PDF wordt geschreven")
def disk_full_pdf(ground):
    old = ground.make_version()
    ground.one_right_pdf(old)
    with full(ground, ground.worker):
        number = ground.make_version()
        told = wait_until(lambda: "geen ruimte" in ground.job(number)[1], 40)
        expect(told, f"de opdracht zegt het niet: {ground.job(number)}")
        page = ground.visitor.get(f"{PAGE}versies/{number}/").body
        expect("geen ruimte" in page, "de pagina van de versie zegt het niet")
        expect(not ground.stray_files() - {"pdf/vulsel"}, f"een half bestand: {ground.stray_files()}")
        expect(ground.visitor.get(f"{PAGE}versies/{old}/pdf").status == 200, "de oude PDF is weg")
    took = ground.one_right_pdf(number)
    with ground.naive_worker("whole_files", beat=True) as naive, full(ground, naive):
        number = ground.make_version()
        expect(wait_until(ground.stray_files, 40), "de controle liet geen schade zien")
        stray = {name: (ground.media / name).stat().st_size for name in ground.stray_files()}
    for name in stray:
        (ground.media / name).unlink()
    failed = ground.job(number)[0]
    if failed == "failed":
        ground.visitor.post(f"{PAGE}versies/{number}/pdf/opnieuw/", {})
    ground.one_right_pdf(number)
    return (
        f"De versie zegt “geen ruimte”, de oude PDF blijft, geen half bestand; {took:.0f} s na vrijmaken één goede PDF,"
        " zonder dat iemand iets doet.",
        f"Een half bestand van {next(iter(stray.values())) // 1024} KB onder de echte naam.",
    )


@scene("F4", "Schijf vol tijdens het insturen van een afbeelding")
def disk_full_upload(ground):
    address, images = f"{PAGE}afbeeldingen/", "SELECT count(*) FROM plans_image"
    before, files = ground.one(images), ground.files("afbeeldingen")
    with full(ground, ground.web):
        refused = ground.visitor.upload(address, "bestand", picture(1))
        expect(refused.status == 507 and "geen ruimte" in refused.body, f"{refused.in_words} {refused.body[:100]}")
        expect(ground.one(images) == before and ground.files("afbeeldingen") == files, "er bleef iets achter")
    taken = ground.visitor.upload(address, "bestand", picture(1))
    expect(taken.status == 201 and ground.one(images) == before + 1, f"daarna: {taken.in_words}")
    files = ground.files("afbeeldingen")
    with ground.naive_web("whole_files") as naive, full(ground, naive.program):
        plain = naive.upload(address, "bestand", picture(2))
        half = ground.files("afbeeldingen") - files
    expect(half, f"de controle liet geen schade zien: {plain.in_words}")
    for name in half:
        (ground.media / name).unlink()
    time.sleep(0)
    return (
        f"507 “geen ruimte” na {refused.seconds:.1f} s, geen rij en geen bestand; na vrijmaken gelukt.",
        f"{plain.status}, en een half bestand blijft staan.",
    )
