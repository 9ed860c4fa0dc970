"""Write the project's sounds as files: `python assets/sound/make_sounds.py`. The same bytes every time."""

import sys
import wave
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1]))

from game.view import tones  # noqa: E402


def write(file: Path, samples) -> None:
    """One channel, 16 bits, little-endian."""
    with wave.open(str(file), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(tones.RATE)
        if sys.byteorder == "big":
            samples.byteswap()
        out.writeframes(samples.tobytes())


def main() -> None:
    for name, partials in tones.SOUNDS.items():
        write(HERE / f"{name}.wav", tones.samples(partials))
    write(HERE / "rain.wav", tones.rain())


if __name__ == "__main__":
    main()
