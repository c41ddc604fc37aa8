"""How soon customers are answered, under what they say of their purchases."""

from locales.texts import Html, Words
from loyalty.voice.promptness import Promptness

_MOST_PEOPLE = 5


def promptness_text(promptness: Promptness, words: Words) -> Html:
    """Nothing where nobody has written."""
    if not promptness.written:
        return Html("")
    lines = [words("prompt-written", written=promptness.written)]
    if promptness.minutes is not None:
        minutes, answered = promptness.minutes, promptness.answered
        lines.append(words("prompt-answered", answered=answered, minutes=minutes))
    if promptness.waiting:
        lines.append(words("prompt-waiting", waiting=promptness.waiting))
    lines += [
        words("prompt-by", name=one.name, answered=one.answered, minutes=one.minutes)
        for one in promptness.by[:_MOST_PEOPLE]
    ]
    return Html("\n".join(lines))
