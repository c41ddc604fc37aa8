"""A command of the bot's, as `python -m bot` runs it, but for its clock: that is the sandbox's.

`python -m sandbox.command program show` is started by `sandbox.page.rules.Rules`.
"""

import os
import sys
from datetime import datetime, timedelta

import bot.clock
from bot import commands
from sandbox.clock import AHEAD, MovableClock


def main() -> int:
    ahead = timedelta(seconds=float(os.environ[AHEAD]))
    clock = MovableClock(datetime.now().astimezone() + ahead, running=True)
    # A command imports its work only when it is given, and that its clock.
    setattr(bot.clock, "MachineClock", lambda: clock)  # noqa: B010 - mypy forbids the other
    return commands.main()


if __name__ == "__main__":
    sys.exit(main())
