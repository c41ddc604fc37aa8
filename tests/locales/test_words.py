"""The writers' rules of `docs/glossary.md`, as far as a machine can hold them."""

import ast
import json
import re
import shutil
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest
from fluent.syntax import ast as fluent

from locales.texts import LANGUAGES, Texts
from tests.locales.catalogue import FOLDER, Entry, messages, resources
from tests.locales.test_usage import named_by, says
from tests.locales.test_wording import said, spoken

HANDLERS = FOLDER.parent / "handlers"
DEMO = FOLDER.parent / "sandbox" / "page" / "static" / "words"

# The one file that writes the word for points out, and how it looks in any other.
WORD = "points/word.ftl"
POINTS = {
    "ru": r"(?i)балл(?:|а|у|ом|е|ы|ов|ам|ами|ах)\b",
    "uk": r"(?i)\bбал(?:|а|у|ом|и|ів|ам|ами|ах)\b",
    "kk": "(?i)ұпай",
    "en": r"(?i)\bpoints?\b",
}
OTHERWISE = {
    "ru": ("балл", "бонус"),
    "uk": ("бал", "бонус"),
    "kk": ("ұпай", "бонус"),
    "en": ("point", "bean"),
}

# What is not said, as a pattern, and what is said instead, or why.
NOT_SAID = {
    "ru": {
        r"предел": "лимит",
        r"ист[её]к\w* срок|срок\w* ист[её]к": "points burn («сгорят»), a link grows old",
        r"(?:про|от)вести продаж": "записать продажу, as the buttons say",
        r"отозва\w+ вопрос\b|вопрос (?:уже )?(?:отозван|закрыт)": "запрос",
        r"второ\w+ человек": "подтверждение",
        r"надбавк": "wages have them: ещё начисления",
        r"закрыл чат|чат с ботом закрыт": "he has blocked the bot",
        r"\bхеш": "цифровой отпечаток",
        r"владелец (?:об этом )?узнает": "a threat: the owner has been told, ask him",
        r"\bданн(?:ый|ого|ому|ой|ую)\b|осуществ|произвест": "an office's words",
        r"реферал|ваучер|триггер|аудитори|сегмент|\bкампани|постер": "see the glossary",
        r"обратн\w+ связ": "написать нам",
        r"отписа|последний шанс|скучаем": "nobody subscribed, and nobody is pushed",
        r"[Кк]оманда: /": "a command? сотрудники",
        r"\bпо \d+\s(?:балл|бонус)": "behind a colon a number takes no case",
    },
    "uk": {
        r"\bмежа\b": "ліміт",
        r"мин\w+ строк\b|строк\w* (?:мин|збіг)": "points burn («згорять»), a link grows old",
        r"(?:про)вести продаж": "записати продаж, as the buttons say",
        r"(?:відклик\w+|це) запитання\b (?:закрит|відклик)|запитання відкликан": "запит",
        r"друг(?:у|ої) (?:людин|керівник|власник)|\bдругу:": "підтвердження; «другу»: a friend",
        r"надбавк": "wages have them: ще нарахування",
        r"закрив чат|чат із ботом закрит": "the bot is blocked",
        r"\bхеш": "цифровий відбиток",
        r"(?:[Вв]ласник \w+ \w+ )дізнається": "a threat: the owner has been told",
        r"[Сс]платити балами": "оплатити балами; a sum is сплачено",
        r"^Брак$": "that is lack first of all: товар із дефектом",
        r"реферал|ваучер|тригер|аудиторі|сегмент|\bкампані|постер": "see the glossary",
        r"зворотн\w+ зв": "написати нам",
        r"відписа|останній шанс|сумуємо": "nobody subscribed, and nobody is pushed",
        r"[Кк]оманда: /": "a command? працівники",
        r"\bпо \d+\s(?:бал|бонус)": "behind a colon a number takes no case",
    },
    "kk": {
        r"күшін жо|күші (?:бұрын )?жой": "that annuls laws: жою",
        r"бойынша|есептен шығ|болып табылады": "an office's words",
        r"\bхабар\b": "that is news: хабарлама",
        r"таңба": "a stamp, and the product's name; a character is әріп",
        r"екінші адам": "растау",
        r"[Кк]ейін қосылады:": "they are added already: әлі жолда",
        r"Осы арада|осы арада": "right here: осы аралықта",
        r"ең көбі [^:]*бөлігін": "a share takes «бөлігіне дейін»",
        r"чатын жапқан|чаты жабық": "the bot is blocked: бұғаттаған",
        r"\bхеш": "цифрлық белгі",
        r"науқан|реферал|ваучер|кері байланыс|жоба|мөртабан": "see the glossary",
        r"(?:[аяе]тыны|[еі]тіні|йтіні|[ғқ]аны|[гк]ені):\s(?!/)": "labels are nouns or verbs",
        r"өткізу үшін": "a sale is recorded: жазу",
    },
    "en": {
        r"№|\bno\. ?\d": "no English keyboard has it: #123",
        r"\bquot(?:e|es|ed|ing)\b": "an insurer's: total, recalculate",
        r"(?i)this was not me|not me\b": "not my purchase",
        r"(?i)correct (?:the |these |fewer )?points|points are corrected": "adjust",
        r"\bcorrection\b": "adjustment",
        r"second person": "confirmation",
        r"(?i)it is all right\b|yours no more|the time of": "not English",
        r"closed the chat|chat with the bot is closed": "the bot is blocked",
        r"(?i)\bhash\b": "a digital fingerprint",
        r"\d,\d{3}": "sums are grouped as they may be typed",
        r"campaign|referral|voucher|segment|unsubscrib|last chance": "see the glossary",
    },
}

# Said to be passed on: whoever reads it types nothing, the customer does.
TYPED_BY_ANOTHER = {"refusal-customer-unreachable"}

# What stands for a figure: a number, a sum, a day, a time.
FIGURES = re.compile(
    """all|allowed|amount|answered|asked|at|back|balance|before|began|bills?|birthday|bound|buyers
    |code|compared|count|customers|dates?|days?|debt|digits|discounts|example|figure|finished|first
    |gets|given|guesses|high|hour|joined|largest|last|least|left|limit(_mb)?|line|low|mean|members
    |mended|minutes|more|most|number|off|paid|pending|people|phone|points|purchases|rate|reached
    |refunds|returned|rows|sales|score|sent|share|since|skipped|spendable|spent|sum|times|told
    |total|until(_clock)?|used|usual|version|waiting|worth|writable|written
    |tier-more-(spend|visits)""",
    re.VERBOSE,
)
DEDUCTIONS = ("bill-spent", "shift-line-refund", "balance-debt", "balance-with-debt")
NEWER, OLDER = ("newer", "newest", "later", "after"), ("older", "earlier", "before")
TURN_A_LIST = ("history", "shift", "promo", "report", "surveys")


@pytest.fixture(scope="module")
def texts() -> Texts:
    return Texts.load("ru", strict=True)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_word_for_points_stands_in_one_file(language: str) -> None:
    """Everywhere else it is `{ points }` or a term, so that a shop may call them otherwise.

    At the beginning of a sentence the term is `{ CAPITAL(-points) }`; a key that is typed in a
    file is a literal, `{ "points" }`.
    """
    written = [
        f"{entry}: {text!r}"
        for entry in messages(language).values()
        if entry.file != WORD
        for text in entry.texts
        if re.search(POINTS[language], text)
    ]
    assert not written, "\n".join(written)


def test_points_can_be_called_otherwise(tmp_path: Path) -> None:
    """With that one file changed, whatever a language says of points says the other word."""
    shutil.copytree(FOLDER, tmp_path, dirs_exist_ok=True, ignore=shutil.ignore_patterns("*.py"))
    for language, (old, new) in OTHERWISE.items():
        word = tmp_path / language / WORD
        anew = re.sub(rf"(?<== ){old}", new, word.read_text(encoding="utf-8"))
        word.write_text(anew, encoding="utf-8")
    beans = Texts.load("ru", strict=True, folder=tmp_path)
    for language, (_, new) in OTHERWISE.items():
        for entry in spoken(language):
            if any(reference.startswith("-point") for reference in entry.references):
                typed = r"\bpoints\b" if entry.file.endswith("file.ftl") else "^$"  # a key of TOML
                for text in said(beans, entry, "X"):
                    written = re.sub(typed, "", text)
                    assert not re.search(POINTS[language], written), f"{entry}: {text!r}"
        assert new in beans.of(language)("points", points=5)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_not_said(texts: Texts, language: str) -> None:
    """Words that mislead, scold, or belong in an office have others in their place."""
    slips = [
        f"{entry}: {text!r}: {instead}"
        for entry in spoken(language)
        for text in {re.sub(r"<[^>]*>", "", text) for text in said(texts, entry, "X")}
        for pattern, instead in NOT_SAID[language].items()
        if re.search(pattern, text)
    ]
    assert not slips, "\n".join(slips)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_demo_says_nothing_of_the_kind(language: str) -> None:
    """The page around the bot speaks as the bot does."""
    words = json.loads((DEMO / f"{language}.json").read_text(encoding="utf-8"))
    slips = [
        f"{key}: {text!r}: {instead}"
        for key, text in words.items()
        for pattern, instead in NOT_SAID[language].items()
        if re.search(pattern, text)
    ]
    assert not slips, "\n".join(slips)


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_to_be_tapped_stands_where_it_cannot_be(language: str) -> None:
    """A toast and an alert have no command and no link: they would have to be remembered."""
    shown = toasts()
    assert len(shown) > 10
    slips = [
        str(entry)
        for entry in spoken(language)
        if entry.id in shown or entry.id.startswith("refusal-")
        if entry.id not in TYPED_BY_ANOTHER
        if re.search(r"(?<!\S)/[a-z]", " ".join(entry.texts))
    ]
    assert not slips, "\n".join(slips)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_figure_stays_with_its_label(language: str) -> None:
    """The space between a colon and a figure does not break, nor that behind №."""
    parted = [
        f"{language}/{file}: {node.id.name}"
        for (of, file), resource in resources().items()
        if of == language
        for node in resource.body
        if isinstance(node, fluent.Message)
        for pattern in patterns(node)
        if any(parts(text, after) for text, after in pairwise([*pattern.elements, None]))
    ]
    assert not parted, "\n".join(parted)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_taken_off_has_a_true_minus(language: str) -> None:
    """Under a sum one sees at a glance what goes down; a hyphen is no minus."""
    known = messages(language)
    assert [id_ for id_ in DEDUCTIONS if not any("−" in text for text in known[id_].texts)] == []
    hyphens = [
        str(entry)
        for entry in known.values()
        for text in entry.texts
        if re.search(r"(?:^|[\s(])-(?:\d|$)", text)
    ]
    assert not hyphens, "\n".join(hyphens)


def test_arrows_have_one_direction(texts: Texts) -> None:
    """⬅️ leads to what is newer, ➡️ to what is older, in every list."""
    turning = [entry for entry in spoken("ru") if entry.id.split("-")[0] in TURN_A_LIST]
    wrong = [
        entry.id
        for entry in turning
        for text in said(texts, entry, "X")
        if text.startswith(("⬅️", "➡️"))
        if set(entry.id.split("-")) & set(OLDER if text.startswith("⬅️") else NEWER)
        if entry.id != "promo-before-button"  # the page before of a window, not of a time
    ]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_tiers_name_does_not_fall_apart(language: str) -> None:
    """Names of two words stand in quotes within a sentence, unless they are bold."""
    bare = [
        str(entry)
        for entry in spoken(language)
        for pattern in patterns(node_of(entry))
        for text, after in pairwise([fluent.TextElement(""), *pattern.elements])
        if names(after) in ("tier", "above", "lost") and entry.file != "promotions/audience.ftl"
        if not isinstance(text, fluent.TextElement) or not re.search("[«“>:] ?$", text.value)
    ]
    assert not bare, "\n".join(bare)


@cache
def toasts() -> set[str]:
    """The messages that handlers show as toasts or alerts."""
    named = {
        name
        for file in HANDLERS.rglob("*.py")
        for call in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call) and toasting(call.func)
        for part in call.args
        for word in ast.walk(part)
        if isinstance(word, ast.Call) and says(word.func)
        for name in named_by(word.args[0])
    }
    return {
        id_
        for id_ in messages("ru")
        if any(id_.startswith(name or "\0") if begins else id_ == name for name, begins in named)
    }


def toasting(called: ast.expr) -> bool:
    return (
        isinstance(called, ast.Attribute)
        and isinstance(called.value, ast.Name)
        and (called.value.id, called.attr) in {("callback", "answer"), ("panel", "toast")}
    )


def patterns(node: fluent.BaseNode) -> Iterator[fluent.Pattern]:
    for value in vars(node).values():
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, fluent.Pattern):
                yield child
            if isinstance(child, fluent.BaseNode):
                yield from patterns(child)


def node_of(entry: Entry) -> fluent.Message:
    body = resources()[entry.language, entry.file].body
    return next(
        node for node in body if isinstance(node, fluent.Message) and node.id.name == entry.id
    )


def names(element: object) -> str:
    """The variable or message that a placeable puts in; "" for anything else."""
    match element:
        case fluent.Placeable(
            expression=fluent.VariableReference(id=named) | fluent.MessageReference(id=named)
        ):
            return str(named.name)
    return ""


def parts(text: object, after: object) -> bool:
    """Whether a line may break between a colon and the figure behind it."""
    if not isinstance(text, fluent.TextElement):
        return False
    if re.search(r": [−+×]?\d|№ ", text.value):
        return True
    ends = re.search(r"(?:: (?:<b>|<code>)?[−+×#]?|№ )$", text.value)
    if ends is None:
        return False
    return ends[0] == "№ " or FIGURES.fullmatch(names(after)) is not None
