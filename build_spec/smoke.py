"""Does the frozen program work? python build_spec/smoke.py dist/kyodo-desktop/kyodo-desktop

Makes the sample in a library of its own, lists it, writes its agreement, asks whether the library is sound,
then opens the window on it and looks whether it is still open after some seconds. Standard library only, so
that it runs on a machine where nothing else is installed.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

OPEN_FOR = 5.0  # seconds


def main(program: str) -> None:
    """Raises an error at the first step that does not work."""
    with tempfile.TemporaryDirectory() as name:
        home = Path(name)
        environment = {**os.environ, "KYODO_DESKTOP_HOME": name, "QT_QPA_PLATFORM": "offscreen"}
        library, sheet = str(home / "library.db"), home / "agreement.pdf"

        def ask(*arguments: str) -> str:
            done = subprocess.run(
                [program, *arguments], env=environment, check=True, capture_output=True, encoding="utf-8"
            )
            return done.stdout.strip()

        workshop = ask("sample", "--library", library)
        assert workshop[:8] in ask("list", "--library", library), "the sample is not in the list"
        ask("document", "agreement", "--library", library, "--workshop", workshop, "-o", str(sheet))
        assert sheet.read_bytes().startswith(b"%PDF-"), "the agreement is no PDF"
        ask("check", "--library", library)
        stays_open([program, "--library", library], environment)
    print("SMOKE ok")


def stays_open(command: list[str], environment: dict[str, str]) -> None:
    """Open the window; a program that ends by itself within the time did not open it."""
    window = subprocess.Popen(command, env=environment)
    try:
        code = window.wait(OPEN_FOR)
    except subprocess.TimeoutExpired:
        return
    finally:
        window.kill()
        window.wait()
    raise AssertionError(f"the window closed by itself with code {code}")


if __name__ == "__main__":
    main(*sys.argv[1:])
