"""A command of the bot's, as `python -m bot` runs it, but for its clock: that is the sandbox's.

`python -m sandbox.command program show` is started by `sandbox.page.rules.Rules`.
"""

import os
import sys
from datetime import datetime, timedelta

from sandbox import lean

lean.import_aiogram()

from bot import commands, program_commands  # noqa: E402 - they import aiogram
from sandbox.clock import MovableClock  # noqa: E402
from sandbox.process import AHEAD  # noqa: E402


def main() -> int:
    ahead = timedelta(seconds=float(os.environ[AHEAD]))
    clock = MovableClock(datetime.now().astimezone() + ahead, running=True)
    for module in (commands, program_commands):
        setattr(module, "MachineClock", lambda: clock)  # noqa: B010 - mypy forbids the other
    return commands.main()


if __name__ == "__main__":
    sys.exit(main())
