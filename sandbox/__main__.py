"""`make demo`: the first sale as a live transcript, without a token or a network."""

import asyncio
import sys

from rich.console import Console

from sandbox.demo import play
from sandbox.process import BotFailed


def main() -> int:
    """Play the demo; 1 where the bot does not play along."""
    try:
        asyncio.run(play(Console(highlight=False)))
    except (BotFailed, AssertionError) as trouble:
        sys.stderr.write(f"{trouble}\n")
        return 1
    except KeyboardInterrupt:
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main())
