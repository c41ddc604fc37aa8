"""A survey, answered in chat: one message from question to question, in four languages."""

from dataclasses import replace
from datetime import date, timedelta
from io import BytesIO

import pytest
from PIL import Image

from loyalty.records.voice.sheets import NOTHING, Given
from loyalty.records.voice.surveys import Kind, Question, Survey
from loyalty.rules.voice import Voice
from loyalty.values import Points
from sandbox import Person
from tests.e2e.shop import Shop
from tests.e2e.surveying import asked, buttoned, change, sheets, survey
from tests.e2e.words import shown, toasts, told
from tests.loyalty.voice.answerers import FORM

LANGUAGES = {"ru": "Олег", "uk": "Олена", "kk": "Айгерім", "en": "Dana"}


def picture() -> bytes:
    """A photo, as a phone takes it."""
    picture = BytesIO()
    Image.new("RGB", (64, 64), "green").save(picture, "JPEG")
    return picture.getvalue()


def _unfit(language: str, kind: str, **args: str | int) -> str:
    """The bot's answer to what is no answer."""
    expects = shown(language, f"survey-expects-{kind}", **args)
    return shown(language, "survey-unfit", expects=expects)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_whole_walk(shop: Shop, language: str) -> None:
    """Every kind of question, tapped, ticked, typed, skipped, looked back at and changed; at the
    end thanks and the reward, and what was said is kept.
    """
    one = await survey(shop, replace(FORM, reward=Points(50)))
    person = await shop.customer(LANGUAGES[language], language)
    mark = person.mark()
    await person.open(f"q{one.token}")
    first = await asked(person, "Taste?", language, since=mark)
    assert first.text.startswith(f"Lunch ({language})\nHow was it ({language})")
    assert shown(language, "survey-minutes", minutes=3) in first.text
    assert "1 / 10" in first.text
    assert f"1 — bad ({language}), 5 — ok ({language})" in first.text
    assert first.labels[:5] == ["1", "2", "3", "4", "5"]
    await person.tap("5")
    await asked(person, "recommend?", language)
    assert "After a 5, recommend?" in person.last.text
    await person.tap("⬅️")
    assert "✓ 5" in person.last.labels
    await person.tap("2")
    await asked(person, "What?", language)
    await person.tap(f"Soup ({language})")
    await person.tap(f"Bread ({language})")
    assert f"✓ Bread ({language})" in person.last.labels
    await person.tap("➡️")
    await asked(person, "recommend?", language)
    await person.tap("10")
    await asked(person, "Best?", language)
    await person.tap(f"Tea ({language})")
    await asked(person, f"Is Tea ({language}) to stay?", language)
    await person.tap(shown(language, "survey-no"))
    await asked(person, "How often?", language)
    assert len(person.messages_since(mark)) == 1
    typing = person.mark()
    await person.send("7")
    await asked(person, "Since?", language, since=typing)
    assert len(buttoned(person)) == 1
    await person.send("25.12.2025")
    await asked(person, "Why?", language, since=typing)
    await person.send("Ыстық <суп> & чай")
    await asked(person, "More?", language, since=typing)
    await person.tap("➡️")
    await asked(person, "A photo?", language, since=typing)
    await person.send_photo(picture(), "мінеки")
    end = await person.reads(shown(language, "survey-thanks"), since=typing)
    assert "50" in end.text
    assert buttoned(person) == []
    ((sheet, given),) = await sheets(shop, one)
    assert sheet.finished_at is not None
    assert given["photo"].photo
    assert {**given, "photo": None} == {
        "taste": Given(number=2),
        "wrong": Given(chosen=("soup", "bread")),
        "friends": Given(number=10),
        "dish": Given(chosen=("tea",)),
        "again": Given(chosen=("no",)),
        "times": Given(number=7),
        "since": Given(day=date(2025, 12, 25)),
        "why": Given(words="Ыстық <суп> & чай"),
        "more": NOTHING,
        "photo": None,
    }
    assert "50" in await shop.answer(person, "/balance")
    shop.audited()


async def _at(shop: Shop, kind: Kind, language: str, **more: object) -> Person:
    """A customer at a question of this kind, the last but one."""
    last = Question("end", Kind.YES_NO, {"ru": "Всё?"})
    question = Question("it", kind, {"ru": "Скажите"}, **more)  # type: ignore[arg-type]
    one = await survey(shop, replace(FORM, questions=(question, last)))
    person = await shop.customer(LANGUAGES[language], language)
    await person.open(f"q{one.token}")
    await person.reads("Скажите")
    return person


@pytest.mark.parametrize("language", ["kk", "uk"])
@pytest.mark.parametrize(
    ("kind", "more", "bad", "expects", "good"),
    [
        (
            Kind.NUMBER,
            {"least": 1, "most": 31},
            ("бес", "0", "32", "1e5", "٣"),
            ("number-between", {"least": "1", "most": "31"}),
            "5",
        ),
        (Kind.DATE, {}, ("31.02", "31.02.2026", "вчора"), ("date", {"example": "§"}), "29.02.2024"),
        (Kind.SHORT, {}, ("я" * 201, "я" * 4096), ("short", {"most": 200}), "так"),
        (Kind.LONG, {}, ("я" * 1001, "я" * 4096), ("long", {"most": 1000}), "иә" * 500),
        (Kind.PHOTO, {}, ("фото",), ("photo", {}), None),
        (Kind.SCALE, {"most": 5}, ("6", "жақсы"), ("tap", {}), "5"),
    ],
    ids=lambda value: value.value if isinstance(value, Kind) else "",
)
async def test_what_is_no_answer_is_asked_for_again(
    shop: Shop,
    language: str,
    kind: Kind,
    more: dict[str, object],
    bad: tuple[str, ...],
    expects: tuple[str, dict[str, str | int]],
    good: str | None,
) -> None:
    """In the person's language, with what is expected; a sticker and a large file as well. The
    question stays, and an answer goes on.
    """
    person = await _at(shop, kind, language, **more)
    text = _unfit(language, expects[0], **expects[1]).partition("§")[0]
    for words in bad:
        mark = person.mark()
        await person.send(words)
        await person.reads(text, since=mark)
    mark = person.mark()
    await person.send_sticker()
    await person.reads(text, since=mark)
    mark = person.mark()
    await person.send_document(bytes(21_000_000), "big.pdf")
    await person.reads(text, since=mark)
    mark = person.mark()
    if good is None:
        await person.send_photo(picture())
    else:
        await person.send(good)
    await person.reads("Всё?", since=mark)


async def test_a_tap_counts_once_however_often_it_comes(shop: Shop) -> None:
    """One tap under three update ids is one step, and an old button shows the question of now."""
    one = await survey(shop)
    person = await shop.customer("Dana", "en")
    await person.open(f"q{one.token}")
    first = await asked(person, "Taste?", "en")
    five = first.buttons[4]["callback_data"]
    await person.tap("5", deliveries=3)
    await asked(person, "recommend?", "en")
    await person.forge(five, on=first)
    assert toasts(person, 1) == [shown("en", "survey-old-tap")]
    ((_, given),) = await sheets(shop, one)
    assert given == {"taste": Given(number=5)}


async def test_it_waits_for_days_and_outlives_restarts(shop: Shop) -> None:
    """At a question that is typed: after a restart within ten minutes the answer is taken at once,
    later once its button was tapped. What they write before that tap is for the team.
    """
    one = await survey(shop)
    person = await shop.customer("Олег", "ru")
    await person.open(f"q{one.token}")
    for label in ("5", "10", "Soup", shown("ru", "survey-yes")):
        await person.tap(label)
    await asked(person, "How often?", "ru")
    await shop.stop()
    await shop.start()
    await person.send("3")
    await asked(person, "Since?", "ru")
    await shop.sandbox.advance(timedelta(hours=1))
    mark = person.mark()
    await person.send("Вы открыты завтра?")
    await shop.owner.reads("Вы открыты завтра?")
    await shop.sandbox.advance(timedelta(days=3))
    await person.tap("💬")
    await person.send("1.5.2025")
    await asked(person, "More?", "ru", since=mark)


async def test_a_survey_that_was_closed_says_so(shop: Shop) -> None:
    """An answer after closing is refused in words, and what was said before stays."""
    one = await survey(shop)
    person = await shop.customer("Олена", "uk")
    await person.open(f"q{one.token}")
    await person.tap("5")
    await change(shop, one, closes_at=shop.sandbox.clock.now())
    await person.tap("10")
    await person.tap("10")
    assert toasts(person, 1) == [shown("uk", "refusal-survey-closed")]


async def test_the_till_stays_the_till(shop: Shop) -> None:
    """A cashier with a question open: a card's digits are the till's, words the survey's."""
    question = Question("why", Kind.SHORT, {"ru": "Почему?"})
    one = await survey(shop, replace(FORM, everybody=True, questions=(question,)))
    customer, cashier = await shop.customer("Олег", "ru"), await shop.cashier()
    digits = await shop.digits(customer)
    await cashier.open(f"q{one.token}")
    await cashier.reads("Почему?")
    await cashier.send(digits)
    await cashier.reads("Олег")
    await cashier.send("/cancel")
    await cashier.tap("💬")
    await cashier.send("Бо смачно")
    await cashier.reads(shown("uk", "survey-thanks"))


async def test_a_number_for_the_survey_is_a_reply_to_it(shop: Shop) -> None:
    """Of a cashier, a number is the till's; as a reply to the question it is the answer."""
    question = Question("times", Kind.NUMBER, {"ru": "Сколько раз?"})
    one = await survey(shop, replace(FORM, everybody=True, questions=(question,)))
    cashier = await shop.cashier()
    await cashier.open(f"q{one.token}")
    asks = await cashier.reads("Сколько раз?")
    assert shown("uk", "survey-expects-reply") in asks.text
    await cashier.send("7")
    await cashier.send("7", reply_to=asks)
    await cashier.reads(shown("uk", "survey-thanks"))
    ((_, given),) = await sheets(shop, one)
    assert given == {"times": Given(number=7)}


async def test_whoever_leads_tries_it_as_often_as_they_like(shop: Shop) -> None:
    """👁: the same questions, and nothing is kept or given; nobody else can."""
    question = Question("taste", Kind.RECOMMEND, {"ru": "Советуете?"})
    one = await survey(shop, replace(FORM, questions=(question,), reward=Points(50)))
    for _ in range(2):
        mark = shop.owner.mark()
        await shop.owner.forge(f"survey-try:{one.id}")
        asks = await shop.owner.reads("Советуете?", since=mark)
        assert shown("ru", "survey-trial") in asks.text
        await shop.owner.tap("10", on=asks)
        end = await shop.owner.reads(shown("ru", "survey-trial-done"), since=mark)
        assert "50" not in end.text
    assert [given for _, given in await sheets(shop, one)] == [{}, {}]
    cashier = await shop.cashier()
    await cashier.forge(f"survey-try:{one.id}")
    assert toasts(cashier, 1) == [shown("uk", "refusal-not-allowed")]


async def test_an_anonymous_one_says_so_and_rewards_all_the_same(shop: Shop) -> None:
    """One sentence before the first question; at the end nothing can be tapped any more."""
    question = Question("why", Kind.SHORT, {"ru": "Почему?"})
    form = replace(FORM, questions=(question,), anonymous=True, reward=Points(50))
    one = await survey(shop, form)
    person = await shop.customer("Айгерім", "kk")
    await person.open(f"q{one.token}")
    await person.reads(shown("kk", "survey-anonymous"))
    await person.send("Дәмді")
    end = await person.reads(shown("kk", "survey-thanks"))
    assert "50" in end.text
    assert buttoned(person) == []
    ((sheet, given),) = await sheets(shop, one)
    assert (given, sheet.message) == ({}, None)
    shop.audited()


async def test_a_command_is_a_command(shop: Shop) -> None:
    """An open question takes no command for an answer."""
    question = Question("why", Kind.SHORT, {"ru": "Почему?"})
    one = await survey(shop, replace(FORM, questions=(question,)))
    person = await shop.customer("Олег", "ru")
    await person.open(f"q{one.token}")
    await person.reads("Почему?")
    assert "0" in await shop.answer(person, "/balance")
    ((_, given),) = await sheets(shop, one)
    assert given == {}


async def test_somebody_without_a_card_answers_what_everybody_may(shop: Shop) -> None:
    """At once, and is told nothing of joining; where it is for members, they are enrolled first."""
    question = Question("taste", Kind.RECOMMEND, {"ru": "Советуете?"})
    form = replace(FORM, questions=(question,))
    everybody = await survey(shop, replace(form, everybody=True), "all")
    stranger = shop.sandbox.person("Lena", "kk")
    await stranger.open(f"q{everybody.token}_0_9")
    await stranger.reads(shown("kk", "survey-thanks"))
    members = await survey(shop, form, "members")
    await stranger.open(f"q{members.token}")
    mark = stranger.mark()
    await stranger.tap("✅")
    await stranger.reads("Советуете?", since=mark)
    await stranger.tap("10")
    await stranger.reads(shown("kk", "survey-thanks"), since=mark)
    ((sheet, given),) = await sheets(shop, members)
    assert sheet.member_id is not None
    assert given == {"taste": Given(number=10)}


@pytest.mark.parametrize("kind", [Kind.RECOMMEND, Kind.SHORT])
async def test_who_enrols_for_a_survey_is_asked_the_rest_after_it(shop: Shop, kind: Kind) -> None:
    """Their card is there at once; they are asked as others are, once, when the survey is done."""
    question = Question("taste", kind, {"ru": "Как вам у нас?"})
    first, second = [
        await survey(shop, replace(FORM, questions=(question,)), name) for name in ("one", "two")
    ]
    person = shop.sandbox.person("Олена", "uk")

    async def go_through(one: Survey) -> None:
        await person.open(f"q{one.token}")
        if one is first:
            await person.tap("✅")
            assert person.screen[-3].kind == "photo"
        await person.reads("Как вам у нас?")
        await (person.tap("10") if kind is Kind.RECOMMEND else person.send("Смачно"))
        await person.reads(shown("uk", "survey-thanks"))

    wish = shown("uk", "ask-advertising")
    await go_through(first)
    await person.reads(wish)
    thanks, asks = (told(person, text)[0].id for text in (shown("uk", "survey-thanks"), wish))
    assert thanks < asks
    await person.tap("➡️")
    await shop.sandbox.advance(timedelta(hours=1))
    mark = person.mark()
    await go_through(second)
    assert not [one for one in person.messages_since(mark) if wish in one.text]
    await person.tap("✅")
    await person.reads(shown("uk", "advertising-yes"))


async def test_a_link_to_no_survey_says_so(shop: Shop) -> None:
    """A forged one, or one of a survey that is gone."""
    person = await shop.customer("Dana", "en")
    await person.open("qnothing")
    await person.reads(shown("en", "survey-link-dead"))


async def test_eight_questions_take_ten_actions(shop: Shop) -> None:
    """From the link to the thanks: the link, one for each, and one more for what is ticked."""
    eight = (*FORM.questions[:7], FORM.questions[8])
    one = await survey(shop, replace(FORM, questions=eight))
    person = await shop.customer("Dana", "en")
    actions = (
        person.open(f"q{one.token}"),
        *(person.tap(label) for label in ("2", "Soup", "➡️", "10", "Tea", "Yes")),
        *(person.send(words) for words in ("4", "25.12", "All well")),
    )
    for action in actions:
        await action
    await person.reads(shown("en", "survey-thanks"))
    assert len(actions) == 10
    ((_, given),) = await sheets(shop, one)
    assert len(given) == 8


@pytest.mark.parametrize("language", LANGUAGES)
async def test_who_left_it_half_way_is_reminded_once(shop: Shop, language: str) -> None:
    """A day later, in their language; ▶️ takes them to the question where they were."""
    await shop.rule(voice=Voice(ask_until=Voice().ask_since))  # at any hour
    one = await survey(shop, replace(FORM, questions=FORM.questions[:4]))
    person = await shop.customer(LANGUAGES[language], language)
    await person.open(f"q{one.token}")
    await person.tap("5")
    before = await asked(person, "recommend?", language)
    mark = person.mark()
    await shop.sandbox.advance(timedelta(days=1, minutes=1))
    title = f"Lunch ({language})"
    await person.reads(shown(language, "survey-remind", title=title, left=2), since=mark)
    await person.tap("▶️")
    await asked(person, "recommend?", language, since=mark)
    assert before.labels == []
    await person.tap("10")
    await shop.sandbox.advance(timedelta(days=3))
    await shop.all_said()
    assert told(person, title) == []
