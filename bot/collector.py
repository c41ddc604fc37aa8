"""What Python's garbage collector is spared: aiogram's thousands of models, which live as long as
the process does.
"""

import gc

YOUNG = 10_000
"""Objects after which the collector looks for cycles among them. A hundred updates in hand are more
than Python's own 700: it would look at them again and again, to find them all in use."""


def walk_seldom() -> None:
    """Let more objects come together before their cycles are looked for."""
    gc.set_threshold(YOUNG)


def never_walk_again() -> None:
    """Spare the collector all that is there now."""
    gc.collect()
    gc.freeze()


def walk_all() -> None:
    """Take that back: extensions would call leaked what was only never walked."""
    gc.unfreeze()
