"""Settings are written whole or not at all; a damaged file costs no more than what could not be read, and one line."""

import os

import pytest

from game import disk
from game.desk.preferences import read_settings, write_settings
from game.text.shots import Settings
from game.view.window import Window
from tests.desk.desks import desk_of

ALL = Settings(1.5, True, False, "ko", 0.3, 0.0, (("keep", "x"), ("break", "page up")), "done")


def test_every_setting_is_kept(tmp_path):
    file = tmp_path / "new" / "desk.settings"
    write_settings(file, ALL)
    assert read_settings(file) == (ALL, "")


def test_no_file_is_no_damage(tmp_path):
    assert read_settings(tmp_path / "desk.settings") == (Settings(), "")


@pytest.mark.parametrize(
    "text",
    [b"", b"{", b"[1]", b"\xff\xfe", b"null", b"[" * 60000, b" " * 70000, b'{"keys": [["a"]]}', b'{"keys": 3}'],
    ids=lambda text: repr(text[:8]),
)
def test_a_damaged_file_gives_what_was_at_first_and_one_line(tmp_path, text):
    file = tmp_path / "desk.settings"
    file.write_bytes(text)
    found, line = read_settings(file)
    assert found == Settings() and "desk.settings is damaged" in line and "\n" not in line


def test_what_can_be_read_of_a_damaged_file_is_kept(tmp_path):
    file = tmp_path / "desk.settings"
    file.write_text('{"text_scale": NaN, "cues": 7, "language": "ja", "reduced_motion": true, "later": 1}')
    found, line = read_settings(file)
    assert found == Settings(language="ja", reduced_motion=True) and line
    file.write_text('{"language": "ja", "later": 1}')
    assert read_settings(file) == (Settings(language="ja"), ""), "what a later version wrote is no damage"


def test_the_window_says_it_once(tmp_path):
    (tmp_path / "desk.settings").write_text("{")
    desk = desk_of(folder=tmp_path)
    window = Window(desk, (1280, 720), headless=True)
    window.draw()
    assert any("desk.settings" in label.text for label in window.page.labels)
    window.close()
    window.draw()
    assert not window.dialogs


def test_a_write_that_fails_leaves_the_old_settings(tmp_path, monkeypatch):
    file = tmp_path / "desk.settings"
    write_settings(file, ALL)

    def full(self, handle, data):
        os.close(os.open(os.devnull, os.O_RDONLY))
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(disk.Disk, "write", full)
    write_settings(file, Settings())
    assert read_settings(file) == (ALL, "")
