"""`make demo`: the real bot against an emulated Telegram, without a token or a network."""

import argparse
import asyncio
import sys

from sandbox.page.run import run
from sandbox.page.serving import MOST_PORT, PORT


def main() -> int:
    """Serve the demo's page, or play it in the terminal: the exit code."""
    parser = argparse.ArgumentParser(
        prog="python -m sandbox",
        description="Tamga in a browser, on this machine alone: three phones and the real bot.",
    )
    parser.add_argument(
        "--port", type=_port, default=PORT, help=f"the first port to try (default: {PORT})"
    )
    parser.add_argument(
        "--empty", action="store_true", help="begin with a shop in which nobody has done anything"
    )
    parser.add_argument(
        "--headless", action="store_true", help="play the first sale in the terminal instead"
    )
    chosen = parser.parse_args()
    return _headless() if chosen.headless else _serve(chosen.port, empty=chosen.empty)


def _port(text: str) -> int:
    port = int(text)
    if not 0 < port <= MOST_PORT:
        raise argparse.ArgumentTypeError(f"a port is a number from 1 to {MOST_PORT}")
    return port


def _serve(port: int, *, empty: bool) -> int:
    try:
        asyncio.run(run(port, empty=empty))
    except OSError as trouble:
        sys.stderr.write(f"The page cannot be served: {trouble}\n")
        return 3
    return 0


def _headless() -> int:
    # Imported here: the page does not wait for what only the terminal needs.
    from rich.console import Console  # noqa: PLC0415

    from sandbox.demo import play  # noqa: PLC0415
    from sandbox.process import BotFailed  # noqa: PLC0415

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
