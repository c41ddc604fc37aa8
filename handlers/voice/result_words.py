"""What the answers to a question come to, in words: bars, means, the recommendation score."""

from collections.abc import Iterator, Mapping
from datetime import date
from html import escape

from handlers.lengths import on_one_line
from locales import amounts
from locales.amounts import decimal, percent, short_day, signed
from locales.texts import Html, Words
from loyalty.records.voice.surveys import Kind, Question
from loyalty.rules.decision import FULL
from loyalty.voice.counting import Asked, Bar, Counted
from loyalty.voice.means import Mean, Score
from loyalty.voice.survey_results import SCORE_DAYS, QuestionResults
from loyalty.voice.wording import in_language

MOST_BARS = 25  # that fit into a message
_WIDEST = 10  # squares of the longest bar
_LONGEST = 60  # characters of a choice
_SHORTEST = 12  # a label that stands beside its bar, and not above it


def question_text(asked: Asked, words: Words, longest: int = 300) -> str:
    """What was asked, in the reader's language, as much as there is room for."""
    return on_one_line(in_language(asked.question.text, words.language) or asked.key, longest)


def label_of(bar: Bar, question: Question, words: Words) -> str:
    """What a bar stands for: a choice in the reader's words, a number or several, a month."""
    of = bar.of
    if isinstance(of, date):
        return f"{of:%m.%Y}"
    if not isinstance(of, str):
        low, high = (figure(end, words) for end in of)
        return low if low == high else f"{low} – {high}"
    if question.kind is Kind.YES_NO:
        return words.plain("result-yes") if of == "yes" else words.plain("result-no")
    return choices_in_words(question, words).get(of, of)


def choices_in_words(question: Question, words: Words) -> Mapping[str, str]:
    """What its choices are called, by their keys."""
    language = words.language
    return {one.key: in_language(one.text, language) or one.key for one in question.choices}


def figure(number: float, words: Words) -> str:
    """A number that was given, with a fraction where it has one."""
    return amounts.figure(round(number, 2), words.language)


def share_of(count: int, answered: int, words: Words) -> str:
    """How many of those who answered, in whole percent."""
    hundredths = FULL // 100
    return percent(round(100 * count / max(answered, 1)) * hundredths, words.language)


def counted_in_words(result: QuestionResults, words: Words) -> list[Html]:
    """Who answered, the mean and the score, then each answer with its bar and share."""
    counted, question = result.counted, result.asked.question
    lines = [words("result-answered", answered=counted.answered, skipped=counted.skipped)]
    if result.score is not None:
        lines.append(score_in_words(result.score, words))
    if counted.mean is not None:
        lines.append(_mean(counted.mean, words))
    if counted.ends is not None:
        least, most = (_end(end, words) for end in counted.ends)
        lines.append(words("result-ends", least=least, most=most))
    bars = list(bars_in_words(counted, question, words))
    if counted.answered and bars:
        lines += [Html(""), *bars]
    lines += [Html(""), words("result-reached", reached=result.reached, left=result.left)]
    return lines


def score_in_words(score: Score, words: Words) -> Html:
    """How willing people are to recommend, and out of how many answers one knows it."""
    value, days = signed(round(score.value)), SCORE_DAYS
    if score.interval is None:
        return words("result-score-alone", score=value, days=days, count=score.answers)
    low, high = (signed(round(end)) for end in score.interval)
    return words("result-score", score=value, low=low, high=high, days=days, count=score.answers)


def bars_in_words(counted: Counted, question: Question, words: Words) -> Iterator[Html]:
    """A line for each answer, two where its text is long."""
    most = max((bar.count for bar in counted.bars), default=0)
    for bar in counted.bars[:MOST_BARS]:
        label = on_one_line(label_of(bar, question, words), _LONGEST)
        plain = escape(label, quote=False)
        if not bar.count:
            yield Html(f"{plain} · 0")
            continue
        squares = "▇" * -(-bar.count * _WIDEST // most)
        share = share_of(bar.count, counted.answered, words)
        gap = " " if len(label) <= _SHORTEST else "\n"
        yield Html(f"{plain}{gap}{squares} {bar.count} ({share})")
    if len(counted.bars) > MOST_BARS:
        yield Html("…")


def in_short(counted: Counted, score: Score | None, question: Question, words: Words) -> str:
    """All of it in one figure: the score, the mean, or what was answered most; "" for none."""
    if score is not None:
        return signed(round(score.value))
    if counted.mean is not None:
        return decimal(counted.mean.value, words.language)
    often = max(counted.bars, key=lambda bar: bar.count, default=None)
    if often is None or not often.count:
        return ""
    label = on_one_line(label_of(often, question, words), _LONGEST)
    return f"{label} {share_of(often.count, counted.answered, words)}"


def _mean(mean: Mean, words: Words) -> Html:
    value = decimal(mean.value, words.language)
    if mean.interval is None:
        return words("result-mean-alone", mean=value)
    low, high = (decimal(end, words.language) for end in mean.interval)
    return words("result-mean", mean=value, low=low, high=high)


def _end(end: float | date, words: Words) -> str:
    return short_day(end, words.language) if isinstance(end, date) else figure(end, words)
