from pathlib import Path

import pytest

from tests.across.archive import folders


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of Jönköping's folder, to be edited."""
    return folders.copy_of("jonkoping", tmp_path)
