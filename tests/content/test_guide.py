"""The guide's own example loads, and its limits are the reader's."""

import re
from pathlib import Path

from game.content import check, load_scenario, scan

GUIDE = (Path(__file__).parents[2] / "docs" / "content.md").read_text(encoding="utf-8")


def test_the_scenario_in_the_guide_is_clean(tmp_path):
    path = tmp_path / "winter.toml"
    path.write_text(re.search(r"```toml\n(.*?)```", GUIDE, re.S)[1], encoding="utf-8")
    assert [str(p) for p in check([path])] == []
    scenario = load_scenario(path)
    assert scenario.government("KR").approval == 48 and scenario.rules["shock_rate"] == 0.5
    assert load_scenario(path, "cold").government("KR").trust["JP"] == 0.2


def test_the_limits_in_the_guide_are_those_of_the_reader():
    assert f"at most {scan.MAX_BYTES:,} bytes" in GUIDE
    assert f"at most {scan.MAX_LINE:,} characters" in GUIDE
    assert f"at most {scan.MAX_DOTS} dots" in GUIDE and f"at most {scan.MAX_DEPTH} deep" in GUIDE
    assert f"at most {scan.MAX_VALUES:,}" in " ".join(GUIDE.split())
