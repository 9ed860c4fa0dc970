"""Every test runs without a screen or sound card, and never in the player's own folders."""

import os
import tempfile

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")
os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
os.environ.setdefault("THIRD_SIGNATORY_HOME", tempfile.mkdtemp(prefix="third-signatory-tests-"))
