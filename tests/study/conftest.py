"""What is counted is asked here, not how fast: no compiler, in this process or in the workers.

That compiled games are these very games is asked in tests/ensemble; compiling the laws anew costs more than playing.
"""

import pytest

from game.ensemble.compile import numba
from game.study import many


@pytest.fixture(scope="package", autouse=True)
def plain(tmp_path_factory):
    numba()  # asked once here, so that the stand-in below is met by the workers alone
    folder = tmp_path_factory.mktemp("no-compiler")
    (folder / "numba.py").write_text("raise ImportError\n")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(many, "compiled", lambda: False)
        patch.syspath_prepend(folder)
        yield
