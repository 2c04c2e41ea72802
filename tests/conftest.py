"""Every test reads with the register that comes with Dragoman, whatever the user's own holds."""

from __future__ import annotations

import os

os.environ["DRAGOMAN_REGISTER"] = "packaged"
