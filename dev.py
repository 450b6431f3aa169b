#!/usr/bin/env python3
"""Everything a newcomer types, with the standard library only. The same on Linux, Windows and macOS.

python3 dev.py run [ARGUMENTS]     install what is missing, then open the program
python3 dev.py test [ARGUMENTS]    install what the checks need, then run every check (ARGUMENTS go to pytest)
python3 dev.py bench [--json FILE] measure what is promised of speed
python3 dev.py format              put the code into its one form
python3 dev.py sizes               how large modules and functions are
python3 dev.py mutate [MODULE…]    how many deliberate faults in a module the tests notice (takes its time)

Packages go into .venv beside this file, at the versions of constraints.txt. System packages are installed
with apt where that is allowed (as root); otherwise the line to type is printed and nothing is changed.
"""

import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

OLDEST, NEWEST = (3, 11), (3, 13)
VERSION = f"{sys.version_info[0]}.{sys.version_info[1]}"
if not OLDEST <= sys.version_info[:2] <= NEWEST:
    sys.exit(
        f"Python 3.11、3.12、3.13 のどれかで動かしてください（いまの Python は {VERSION} です）。\n"
        f"  This needs Python 3.11, 3.12 or 3.13; this one is {VERSION}."
    )

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

# Shared libraries that Qt loads, and the Debian package of each. Found in a minimal system, not by guess.
DRAWING = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
}
X11 = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
WAYLAND = {
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
}

# What is installed besides the program for each purpose; each serves all those before it too.
EXTRAS = {"run": "", "test": "[test]", "mutate": "[test,mutate]"}

# Settings that would send packages elsewhere than into .venv, or leave something out of it.
MISLEADING = ("PIP_CONSTRAINT", "PIP_DRY_RUN", "PIP_NO_DEPS", "PIP_PREFIX", "PIP_ROOT", "PIP_TARGET")


def main() -> int:
    """Carry out the command named on the command line; returns the exit code."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="replace")  # type: ignore[union-attr]  # an old Windows console has no kanji
    name, *arguments = sys.argv[1:] or ["run"]
    command = {
        "run": run,
        "test": test,
        "bench": bench,
        "format": tidy,
        "sizes": sizes,
        "mutate": mutate,
    }.get(name)
    if command is None:
        print(__doc__)
        return 0 if name in ("-h", "--help") else 2
    try:
        return command(arguments)
    except KeyboardInterrupt:
        return 130


# ── commands ──────────────────────────────────────────────────────────────────────────────────────────────


def run(arguments: list[str]) -> int:
    """Open the program. With no screen and nothing else asked: the sample's agreement as a PDF."""
    prepare("run", missing_packages(libraries_of_the_screen()))
    if not has_screen() and not arguments:
        return print_sample()
    return become([str(PYTHON), "-m", "kyodo_desktop", *arguments])


def test(arguments: list[str]) -> int:
    """Run every check to its end, then name those that did not pass."""
    prepare("test", missing_packages(DRAWING), wished=[*display_packages(), *reading_packages()])
    checks = {
        "ruff format": ["ruff", "format", "--check", "--quiet", "."],
        "ruff check": ["ruff", "check", "--quiet", "."],
        "mypy": ["mypy"],
        "pytest": ["pytest", "-q", "--numprocesses=auto", "--maxprocesses=4", *arguments],
    }
    failed = []
    for name, command in checks.items():
        started = time.monotonic()
        code = subprocess.call([str(PYTHON), "-m", *command], cwd=ROOT, env=environment())
        print(f"── {name}: {'OK' if code == 0 else 'NG'} ({time.monotonic() - started:.1f} s)", flush=True)
        if code:
            failed.append(name)
    if failed:
        say(f"通らなかった検査: {'、'.join(failed)}", f"These checks did not pass: {', '.join(failed)}")
    return 1 if failed else 0


def bench(arguments: list[str]) -> int:
    """Measure; the figures and their targets are explained in benchmarks/run.py."""
    tracer = [] if shutil.which("strace") else ["strace"]
    prepare("test", missing_packages(DRAWING), wished=tracer if sys.platform == "linux" else [])
    return become([str(PYTHON), "-m", "benchmarks.run", *arguments], PYTHONPATH=str(ROOT))


def tidy(arguments: list[str]) -> int:
    """Format, and mend what can be mended without thought."""
    prepare("test", [])
    subprocess.call([str(PYTHON), "-m", "ruff", "check", "--fix", "--quiet", *arguments], cwd=ROOT)
    return subprocess.call([str(PYTHON), "-m", "ruff", "format", *arguments], cwd=ROOT)


def sizes(arguments: list[str]) -> int:
    """Print the table of module and function sizes."""
    return subprocess.call([sys.executable, str(ROOT / "tests" / "house.py"), *arguments])


def mutate(arguments: list[str]) -> int:
    """Put faults into modules and count those that no test notices: tests/mutate.py. Not for Windows."""
    prepare("mutate", missing_packages(DRAWING))
    return subprocess.call([str(PYTHON), str(ROOT / "tests" / "mutate.py"), *arguments], env=environment())


def print_sample() -> int:
    """Without a screen the program can still show what it is for: one agreement sheet, from its sample."""
    folder = Path(tempfile.mkdtemp(prefix="kyodo-desktop-"))
    settings = {**environment(), "KYODO_DESKTOP_HOME": str(folder)}
    program, sheet = [str(PYTHON), "-m", "kyodo_desktop"], folder / "agreement.pdf"
    made = subprocess.run([*program, "sample"], env=settings, stdout=subprocess.PIPE, text=True)
    if made.returncode:
        return made.returncode
    wanted = ["document", "agreement", "--workshop", made.stdout.strip(), "-o", str(sheet)]
    code = subprocess.call([*program, *wanted], env=settings, stdout=subprocess.DEVNULL)
    if code == 0:
        say(
            f"画面がないので、見本の合意書を作りました: {sheet}",
            f"There is no screen, so the agreement of the sample was written: {sheet}",
        )
    return code


# ── what the system must have ─────────────────────────────────────────────────────────────────────────────


def has_screen() -> bool:
    """Whether a window can be shown, or Qt was told how to do without a screen."""
    if sys.platform != "linux":
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def libraries_of_the_screen() -> dict[str, str]:
    """What Qt needs to draw on the screen that is there."""
    if not has_screen():
        return {}
    platform = os.environ.get("QT_QPA_PLATFORM", "")
    if platform.startswith(("offscreen", "minimal")):
        return DRAWING
    if platform.startswith("wayland") or not (platform or os.environ.get("DISPLAY")):
        return {**DRAWING, **WAYLAND}
    return {**DRAWING, **X11}


def missing_packages(libraries: dict[str, str]) -> list[str]:
    """The packages of those libraries that cannot be loaded. Other systems than Linux bring their own."""
    if sys.platform != "linux":
        return []
    import ctypes

    missing = []
    for library, package in libraries.items():
        try:
            ctypes.CDLL(library)
        except OSError:
            missing.append(package)
    return missing


def display_packages() -> list[str]:
    """What the tests on a real X server need besides; without it they are skipped, and say so."""
    if sys.platform != "linux":
        return []
    return missing_packages(X11) + ([] if shutil.which("Xvfb") else ["xvfb"])


def reading_packages() -> list[str]:
    """What reads the papers as other programs do; without it PDFium alone reads them."""
    return [] if sys.platform != "linux" or shutil.which("pdftotext") else ["poppler-utils"]


def venv_package() -> list[str]:
    """Debian ships Python without the part that makes environments; `import venv` works all the same."""
    if importlib.util.find_spec("venv") and importlib.util.find_spec("ensurepip"):
        return []
    return [f"python{VERSION}-venv"]


def apt_line(packages: list[str]) -> str:
    """The one line to type."""
    return "sudo apt-get install " + " ".join(packages)


def provide(needed: list[str], wished: list[str]) -> None:
    """Install the packages where that is allowed; else say how and stop, if any of them is needed."""
    wanted = [*needed, *wished]
    allowed = shutil.which("apt-get") is not None and hasattr(os, "geteuid") and os.geteuid() == 0
    if not wanted or not (needed or allowed):
        return
    if allowed:
        say(f"準備: {' '.join(wanted)} を入れています。", "Installing system packages.")
        if apt_install(wanted) or not needed:
            return
    say(
        "このパソコンに足りないものがあります。次の1行を打ってから、もう一度お試しください。",
        "Some system packages are missing. Type this line, then try again.",
    )
    sys.exit(apt_line(wanted))


def apt_install(packages: list[str]) -> bool:
    """Ask apt, quietly; what it says is shown only when it could not."""
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    install = ["install", "-y", "-qq", "--no-install-recommends", "-o", "DPkg::Lock::Timeout=300"]
    # One source out of reach makes the update complain; what is wanted may come from another.
    subprocess.run(["apt-get", "update", "-qq"], env=quiet, capture_output=True)
    done = subprocess.run(["apt-get", *install, *packages], env=quiet, capture_output=True, text=True)
    if done.returncode:
        print(done.stdout + done.stderr, file=sys.stderr)
    return done.returncode == 0


# ── the environment beside this file ──────────────────────────────────────────────────────────────────────


def prepare(purpose: str, needed: list[str], wished: list[str] | None = None) -> None:
    """Everything that `purpose` ("run" or "test") needs is there afterwards, or this program has stopped."""
    ready = is_current(purpose)
    sound = ready or is_sound()
    provide([*([] if sound else venv_package()), *needed], wished or [])
    if not sound:
        make_venv()
    if not ready:
        install(purpose)


def stamp(purpose: str) -> str:
    """What an installation depends on: another value means that it is out of date."""
    parts = [(ROOT / name).read_bytes() for name in ("pyproject.toml", "constraints.txt")]
    parts += [text.encode() for text in (purpose, str(ROOT), sys.version)]
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def is_current(purpose: str) -> bool:
    """Whether the last complete installation still holds. What serves more serves the program too."""
    for done in list(EXTRAS)[list(EXTRAS).index(purpose) :]:
        note = VENV / f"installed-for-{done}"
        if note.is_file() and note.read_text() == stamp(done) and PYTHON.exists():
            return True
    return False


def is_sound() -> bool:
    """Whether .venv is a whole environment of this very Python; one that broke off half-way is not."""
    question = "import pip, sys; print(sys.version, sys.prefix, sep='|')"
    try:
        done = subprocess.run([str(PYTHON), "-c", question], capture_output=True, text=True)
    except OSError:
        return False
    return done.returncode == 0 and done.stdout.strip() == f"{sys.version}|{VENV}"


def make_venv() -> None:
    """A new environment in place of whatever was there."""
    say("準備: .venv をつくっています。", "Making .venv.")
    if VENV.is_symlink():
        VENV.unlink()
    shutil.rmtree(VENV, ignore_errors=True)
    # This program may itself have been started from the environment that is being replaced.
    python = getattr(sys, "_base_executable", sys.executable)
    subprocess.run([python, "-m", "venv", str(VENV)], check=True)


def install(purpose: str) -> None:
    """Install the pinned packages and the program itself, editable and compiled."""
    say("準備: 部品を入れています（初回だけ、数分かかることがあります）。", "Installing packages.")
    pip("hatchling", "editables")
    pip("--no-build-isolation", "--editable", f"{ROOT}{EXTRAS[purpose]}")
    subprocess.run([str(PYTHON), "-m", "compileall", "-q", str(ROOT / "kyodo_desktop")], check=True)
    (VENV / f"installed-for-{purpose}").write_text(stamp(purpose))


def pip(*wanted: str) -> None:
    """Install into .venv, whatever the settings of this machine say about other places."""
    settings = {**environment(), "PIP_USER": "0"}
    for name in MISLEADING:
        settings.pop(name, None)
    command = ["-m", "pip", "--disable-pip-version-check", "--no-input", "install", "--quiet", "--compile"]
    pins = ["--constraint", str(ROOT / "constraints.txt")]
    done = subprocess.run(
        [str(PYTHON), *command, *pins, *wanted],
        env=settings,
        capture_output=True,
        text=True,
        errors="replace",
    )
    if done.returncode:
        print(done.stdout + done.stderr, file=sys.stderr)
        say(
            "部品を取り寄せられませんでした。ネットワークにつながっているか確かめて、もう一度お試しください。",
            "The packages could not be fetched. Check the network connection, then try again.",
        )
        sys.exit(1)


# ── small things ──────────────────────────────────────────────────────────────────────────────────────────


def environment() -> dict[str, str]:
    """The caller's, less what would slow the program down or lead it to other packages."""
    kept = dict(os.environ)
    for name in ("PYTHONDONTWRITEBYTECODE", "PYTHONHOME", "PYTHONPATH"):
        kept.pop(name, None)  # without compiled files the program starts in half a second more
    return kept


def become(command: list[str], **more: str) -> int:
    """Go on as another program. Windows has no such thing: there this one waits for it."""
    settings = {**environment(), **more}
    sys.stdout.flush()
    if os.name != "nt":
        os.execve(command[0], command, settings)
    return subprocess.call(command, env=settings)


def say(japanese: str, english: str) -> None:
    """A sentence for facilitators, and the same for whoever reads no Japanese."""
    print(f"{japanese}\n  {english}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
