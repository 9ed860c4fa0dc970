"""`python -m game._build [FOLDER]`: build the program into FOLDER (dist/ without one). It needs `pip install -e '.[build]'`.

The folder third-signatory in it holds the program and all that it needs; it can be zipped and given away. It runs on the
kind of system it was built on.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]


def build(out: Path) -> Path:
    """Build into a folder; the program's path comes back. Raises CalledProcessError where PyInstaller fails."""
    with tempfile.TemporaryDirectory(prefix="third-signatory-build-") as work:
        command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"]
        command += ["--distpath", str(out), "--workpath", work, str(HERE / "third-signatory.spec")]
        subprocess.run(command, check=True, cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)})
    return out / "third-signatory" / ("third-signatory.exe" if os.name == "nt" else "third-signatory")


def main(argv: list[str]) -> int:
    try:
        import PyInstaller  # noqa: F401
    except ModuleNotFoundError:
        print("PyInstaller is not installed: pip install -e '.[build]'", file=sys.stderr)
        return 1
    program = build(Path(argv[0]) if argv else ROOT / "dist")
    size = sum(f.stat().st_size for f in program.parent.rglob("*") if f.is_file())
    print(f"{program} ({size / 1e6:.0f} MB with all that it needs)")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
