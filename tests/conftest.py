"""What holds for every test."""

from __future__ import annotations

import os

from hypothesis import settings

# The same examples in every run, and no clock on a machine that has other things to do: a red run is a change's fault.
# `HYPOTHESIS_PROFILE=search pytest …` looks for new ones.
settings.register_profile("same", derandomize=True, deadline=None)
settings.register_profile("search", deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "same"))
