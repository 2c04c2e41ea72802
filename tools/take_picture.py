"""Takes ``docs/pictures/timeline.png``: the page of the examples, one engagement unfolded and its article beside it.

    python tools/take_picture.py

Needs chromium, and Pillow to bring the picture down to few colours.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
PICTURE = PROJECT / "docs" / "pictures" / "timeline.png"
YEAR = "2024"
ENGAGEMENT = {"kind": "visit", "actor": "Frederiksen"}
LARGEST = 250_000  # bytes
COLOURS = 256
CHROMIUM = (
    "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync", "--hide-scrollbars",
    "--virtual-time-budget=2000", "--window-size=1400,1100",
)  # fmt: skip

# What a visitor would do: narrow to a year, unfold an engagement, open its article.
STEPS = """<script>
for (const id of ["f-from", "f-to"]) document.getElementById(id).value = "%(year)s";
document.getElementById("filter").dispatchEvent(new Event("input", { bubbles: true }));
const row = document.getElementById("e-%(id)s");
row.open = true;
setTimeout(() => [...row.querySelectorAll("a[href^='#']")].find((a) => a.textContent.includes("\u2197")).click(), 50);
</script></body>"""
_POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')


def main() -> int:
    """Take the picture; 1 where it is too large."""
    with tempfile.TemporaryDirectory() as scratch:
        page = _page(Path(scratch))
        shot = Path(scratch) / "shot.png"
        profile = f"--user-data-dir={scratch}/profile"
        subprocess.run([*CHROMIUM, profile, f"--screenshot={shot}", page.as_uri()], check=True, capture_output=True)
        PICTURE.parent.mkdir(parents=True, exist_ok=True)
        _reduced(shot, PICTURE)
    size = PICTURE.stat().st_size
    print(f"{PICTURE.relative_to(PROJECT)}: {size} bytes")
    return 1 if size > LARGEST else 0


def _page(scratch: Path) -> Path:
    """The page as the program writes it, with a visitor's steps and without the policy that forbids them."""
    pages = sorted(str(path) for path in (PROJECT / "examples").glob("*.html"))
    _dragoman(scratch, "add", *pages)
    asked = ["timeline", "--kind", ENGAGEMENT["kind"], "--actor", ENGAGEMENT["actor"], "--json"]
    engagement = re.search(r'"id": "(\w+)"', _dragoman(scratch, *asked))
    assert engagement is not None, "the examples no longer have the engagement of the picture"
    page = scratch / "timeline.html"
    _dragoman(scratch, "timeline", "--html", str(page))
    steps = STEPS % {"year": YEAR, "id": engagement[1]}
    page.write_text(_POLICY.sub("", page.read_text(encoding="utf-8")).replace("</body>", steps), encoding="utf-8")
    return page


def _dragoman(scratch: Path, *words: str) -> str:
    command = [sys.executable, "-m", "dragoman.cli", "--record", str(scratch / "record"), *words]
    environment = {**os.environ, "PYTHONPATH": str(PROJECT / "src")}
    return subprocess.run(command, check=True, env=environment, capture_output=True, text=True).stdout


def _reduced(shot: Path, picture: Path) -> None:
    try:
        from PIL import Image  # noqa: PLC0415 - not needed, only welcome
    except ImportError:
        shutil.copyfile(shot, picture)
        return
    Image.open(shot).convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE).save(picture, optimize=True)


if __name__ == "__main__":
    sys.exit(main())
