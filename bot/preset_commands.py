"""Ready-made rules at the command line."""

import typer

from bot.rules_file import show_preset
from bot.settings import WrongSettings
from bot.shop import words_of_rules
from loyalty.program.presets import PRESETS


def print_presets(name: str | None, language: str | None) -> None:
    """List the ready-made rules, or print those of one in a language, DEFAULT_LANGUAGE's if None.

    Raises WrongSettings where there is no such one.
    """
    words = words_of_rules(language)
    if name is None:
        width = max(map(len, PRESETS))
        for known in PRESETS:
            typer.echo(f"{known:{width}}  {words.plain(f'preset-says-{known}')}")
    elif name in PRESETS:
        preset = PRESETS[name].worded(lambda key: words.plain(f"preset-{key}"))
        typer.echo(show_preset(preset.rules, words.plain(f"preset-note-{name}"), words), nl=False)
    else:
        raise WrongSettings(words.plain("presets-unknown", name=name, listed=", ".join(PRESETS)))
