"""What every test shares. Sockets beyond loopback are blocked by pytest-socket (see `addopts` in pyproject.toml)."""

import os
import shutil
from pathlib import Path

import pytest
from hypothesis import settings

# No deadline: a shared CI machine pauses as it likes. In CI the examples are the same on every run.
settings.register_profile("house", deadline=None, derandomize="CI" in os.environ, print_blob=True)
settings.load_profile("house")

CHROMIUM = os.environ.get("MENFANG_CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
# A developer's own settings must not steer a test; a test that needs one sets it.
for name in [name for name in os.environ if name.startswith("MENFANG_")]:
    del os.environ[name]

NO_CHROMIUM = "no Chromium here; on Debian and Ubuntu: sudo apt-get install -y chromium fonts-noto-cjk"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leave tests marked `browser` out where there is no browser."""
    if CHROMIUM:
        return
    for item in items:
        if item.get_closest_marker("browser"):
            item.add_marker(pytest.mark.skip(reason=NO_CHROMIUM))


@pytest.fixture(scope="session")
def chromium() -> Path:
    """The browser's executable, for Playwright's `executable_path`."""
    if not CHROMIUM:
        pytest.skip(NO_CHROMIUM)
    return Path(CHROMIUM)


@pytest.fixture(scope="session")
def checkout() -> Path:
    """The root of this checkout."""
    return Path(__file__).resolve().parent.parent
