"""What customers write reaches whoever leads, and the answer comes back without a name."""

from datetime import time, timedelta

import pytest

from loyalty.records.team import Role
from loyalty.rules.voice import Voice
from sandbox import Person
from sandbox.telegram import Message
from tests.e2e.shop import Shop
from tests.e2e.talking import LANGUAGES, first_line, pair, written
from tests.e2e.words import shown, told
from tests.sandbox.pictures import picture


@pytest.fixture(autouse=True)
async def open_all_day(shop: Shop) -> None:
    """The shop answers at any hour."""
    await shop.rule(voice=Voice(answers_since=time(), answers_until=time()))


@pytest.mark.parametrize("language", LANGUAGES)
async def test_whoever_leads_reads_it_and_answers(shop: Shop, language: str) -> None:
    """A customer writes; owner and manager read who it is and what they say; 💬, an answer, and the
    customer reads it under their own words, without the name of whoever wrote it.
    """
    customer, manager = await pair(shop, language)
    tongue = manager.user.language_code or ""
    copy = await written(customer, manager, "Где мой <кофе>?")
    await customer.reads(first_line(language, "feedback-taken"))
    await shop.owner.reads("Где мой <кофе>?")
    assert told(manager, first_line(tongue, "feedback-who", name=customer.name))
    await manager.tap("💬", on=copy)
    await manager.reads(first_line(tongue, "reply-ask", name=customer.name))
    await manager.send("Уже готов & ждёт")
    await manager.reads(shown(tongue, "reply-sent", name=customer.name))
    answer = await customer.reads("Уже готов & ждёт")
    assert answer.reply_to is not None
    assert answer.reply_to.text == "Где мой <кофе>?"
    assert "Марат" not in customer.drawn()
    shop.audited()


async def test_a_reply_to_the_copy_is_an_answer_too(shop: Shop) -> None:
    """Without 💬; and the customer's reply to it is read under that answer."""
    customer, manager = await pair(shop)
    copy = await written(customer, manager, "Қашан ашыласыз?")
    await manager.send("9:00-де", reply_to=copy)
    answer = await customer.reads("9:00-де")
    assert (answer.reply_to and answer.reply_to.text) == "Қашан ашыласыз?"
    await customer.send("Рақмет", reply_to=answer)
    thanks = await manager.reads("Рақмет")
    assert (thanks.reply_to and thanks.reply_to.text) == "9:00-де"


async def test_it_is_said_once_that_it_has_arrived(shop: Shop) -> None:
    """Not after every message; anew after an hour's silence."""
    customer, manager = await pair(shop, "en")
    taken = first_line("en", "feedback-taken")
    for text in ("Hello", "Are you open?", "On Sunday?"):
        await written(customer, manager, text)
    assert len(told(customer, taken)) == 1
    await manager.send("Yes", reply_to=manager.last)
    await customer.reads("Yes")
    thanks = await written(customer, manager, "Thanks")
    assert len(told(customer, taken)) == 1
    await manager.send("See you", reply_to=thanks)
    await customer.reads("See you")
    await shop.sandbox.advance(timedelta(hours=1, minutes=1))
    await written(customer, manager, "Hello again")
    assert len(told(customer, taken)) == 2


async def test_outside_their_hours_the_shop_says_when_it_answers(shop: Shop) -> None:
    """In the shop's own time."""
    now = shop.sandbox.clock.now()
    program = await shop.store.read(lambda tx: tx.programs.current())
    local = program.local(now)
    since = (local + timedelta(hours=2)).time().replace(second=0, microsecond=0)
    until = (local + timedelta(hours=3)).time().replace(second=0, microsecond=0)
    await shop.rule(voice=Voice(answers_since=since, answers_until=until))
    customer, manager = await pair(shop, "en")
    await written(customer, manager, "Hello")
    told_so = await customer.reads(first_line("en", "feedback-taken"))
    assert f"{since:%H:%M}" in told_so.text


async def test_every_kind_of_message_comes_through(shop: Shop) -> None:
    """Photo, voice, round video, sticker, place, contact and document, both ways."""
    customer, manager = await pair(shop)
    copy = await written(customer, manager, "Сәлем")
    for there, here in ((customer, manager), (manager, customer)):
        for kind in ("photo", "voice", "video_note", "sticker", "location", "contact", "document"):
            mark = here.mark()
            if there is manager:
                await manager.tap("💬", on=copy)
            await _send(there, kind)
            got = await here.gets(kind, since=mark)
            assert got.sender is shop.sandbox.telegram.bot
    assert shop.sandbox.defects == []


async def _send(person: Person, kind: str) -> None:
    match kind:
        case "location":
            await person.send_content({"location": {"latitude": 43.2, "longitude": 76.9}})
        case "contact":
            await person.share_contact()
        case "photo":
            await person.send_photo(picture(60, 40), "міне")
        case _:
            await person.send_file(kind, b"content")


async def test_an_album_stays_together(shop: Shop) -> None:
    """Both ways, in its order, with its words; and a picture that comes late follows."""
    customer, manager = await pair(shop)
    parts = [("photo", picture(60 + number, 40)) for number in range(3)]
    mark = manager.mark()
    await customer.send_album(*parts, caption="Қараңызшы")
    await manager.gets("photo", since=mark)
    await shop.all_said()
    got = _pictures(manager, mark)
    assert len(got) == 3
    assert len({one.content["media_group_id"] for one in got}) == 1
    assert [one.text for one in got] == ["Қараңызшы", "", ""]
    mark = customer.mark()
    await manager.tap("💬")
    await manager.send_album(*parts[:2], caption="Міне")
    await customer.gets("photo", since=mark)
    await shop.all_said()
    assert len(_pictures(customer, mark)) == 2


async def test_an_album_is_quoted_as_any_answer_is(shop: Shop) -> None:
    """Both ways: by a reply and by 💬; with formatting, and what was changed on its way."""
    customer, manager = await pair(shop)
    parts = [("photo", picture(60 + number, 40)) for number in range(3)]
    copy = await written(customer, manager, "Қандай торттар бар?")
    mark = customer.mark()
    await manager.send_album(*parts, caption="Мінекей", reply_to=copy)
    answer = await customer.gets("photo", since=mark)
    await shop.all_said()
    got = _pictures(customer, mark)
    assert [one.text for one in got] == ["Мінекей", "", ""]
    assert {one.reply_to and one.reply_to.text for one in got} == {"Қандай торттар бар?"}
    assert len({one.content["media_group_id"] for one in got}) == 1
    mark = manager.mark()
    await customer.send_album(*parts[:2], caption="Осындай ма", reply_to=answer)
    first = customer.screen[-2]
    await customer.edit(first, "Осындай ма?")
    await manager.gets("photo", since=mark)
    await shop.all_said()
    got = _pictures(manager, mark)
    assert [one.text for one in got] == ["Осындай ма?", ""]
    assert all(one.reply_to and one.reply_to.sender is manager.user for one in got)
    mark = customer.mark()
    await manager.tap("💬", on=copy)
    await manager.send_album(*parts[:2], caption="Тағы бар")
    await customer.gets("photo", since=mark)
    await shop.all_said()
    assert {one.reply_to and one.reply_to.text for one in _pictures(customer, mark)} == {
        "Қандай торттар бар?"
    }


def _pictures(person: Person, mark: int) -> list[Message]:
    return [message for message in person.messages_since(mark) if message.kind == "photo"]


async def test_two_answer_at_once(shop: Shop) -> None:
    """Both answers arrive; the second is told who answered before."""
    customer, manager = await pair(shop)
    await written(customer, manager, "Сәлем")
    copy = await shop.owner.reads("Сәлем")
    await shop.owner.tap("💬", on=copy)
    await manager.send("Біріншісі", reply_to=manager.last)
    await shop.owner.send("Екіншісі")
    for answer in ("Біріншісі", "Екіншісі"):
        await customer.reads(answer)
    before = shown("ru", "reply-colleague", colleague="Марат", at="").rstrip(" ,.")
    await shop.owner.reads(before)
    assert "Марат" not in customer.drawn()


async def test_who_blocked_the_bot_is_not_answered(shop: Shop) -> None:
    """Whoever answers is told, and nothing is pretended."""
    customer, manager = await pair(shop)
    copy = await written(customer, manager, "Сәлем")
    await customer.block()
    await manager.send("Сәлеметсіз бе", reply_to=copy)
    await manager.reads(shown("uk", "refusal-customer-blocked"))
    await customer.unblock()
    await manager.send("Сәлеметсіз бе", reply_to=copy)
    await customer.reads("Сәлеметсіз бе")


async def test_what_cannot_be_copied_is_said_to_be_so(shop: Shop) -> None:
    """In the sender's language, on both sides."""
    customer, manager = await pair(shop, "uk")
    quiz = {
        "poll": {
            "id": "1",
            "question": "2 × 2?",
            "options": [
                {"text": text, "voter_count": 0, "persistent_id": text} for text in ("4", "5")
            ],
            "total_voter_count": 0,
            "is_closed": False,
            "is_anonymous": True,
            "type": "quiz",
            "allows_multiple_answers": False,
            "allows_revoting": False,
            "members_only": False,
        }
    }
    await customer.send_content(quiz)
    await customer.reads(shown("uk", "feedback-kind-refused"))
    await written(customer, manager, "Привіт")
    await manager.tap("💬")
    await manager.send_content(quiz)
    await manager.reads(shown("kk", "feedback-kind-refused"))
    await manager.send("Сәлем")
    await customer.reads("Сәлем")


async def test_what_comes_twice_arrives_once(shop: Shop) -> None:
    """The same message under the same update, and under another."""
    customer, manager = await pair(shop)
    mark = manager.mark()
    update = await customer.send("Сәлем")
    await shop.sandbox.redeliver(update)
    await shop.sandbox.deliver("message", update.body["message"])
    await manager.reads("Сәлем", since=mark)
    await shop.all_said()
    assert len(told(manager, "Сәлем")) == 1


async def test_a_cards_code_is_no_answer(shop: Shop) -> None:
    """A manager who has left 💬 open and goes on at the till: the code of somebody's card opens the
    form of their sale, and nobody else reads it.
    """
    customer, manager = await pair(shop)
    copy = await written(customer, manager, "Қашан ашыласыз?")
    await manager.tap("💬", on=copy)
    digits = await shop.digits(await shop.customer("Олена", "uk"))
    await shop.all_said()
    mark = customer.mark()
    await manager.send(digits)
    await manager.reads("Олена")
    await manager.tap("❌", on=next(one for one in reversed(manager.screen) if "❌" in str(one)))
    await shop.all_said()
    assert customer.messages_since(mark) == []


async def test_the_till_is_left_alone(shop: Shop) -> None:
    """What staff type is never taken for a message to the shop, though they are customers too;
    /feedback is.
    """
    customer = await shop.customer("Данияр", "kk")
    await customer.open(await shop.invitation(Role.MANAGER))
    await customer.tap("✅")
    mark = shop.owner.mark()
    for typed in ("482913", "сәлем"):
        await customer.send(typed)
    assert customer.last.text == shown("kk", "not-understood-till")
    await shop.all_said()
    assert not [one for one in shop.owner.messages_since(mark) if one.text == "сәлем"]
    await customer.send("/feedback")
    await customer.send("2500")
    await customer.reads(first_line("kk", "feedback-taken"))
    await shop.owner.reads("2500", since=mark)


async def test_an_open_form_has_what_is_typed(shop: Shop) -> None:
    """A name that is being asked for is a name; a sticker meanwhile is answered by the form."""
    customer, manager = await pair(shop)
    mark = manager.mark()
    await customer.send("/settings")
    await customer.tap(shown("kk", "change-name-button"))
    await customer.send_sticker()
    await customer.reads(shown("kk", "still-profile-name"))
    await customer.send("Айгерім С")
    await shop.all_said()
    assert manager.messages_since(mark) == []


async def test_strangers_are_no_correspondents(shop: Shop) -> None:
    """Who has no card yet is told how to get one."""
    stranger = shop.sandbox.person("Dana", "en")
    mark = shop.owner.mark()
    await stranger.send("Hello?")
    await stranger.reads(shown("en", "not-understood-stranger"))
    await shop.all_said()
    assert shop.owner.messages_since(mark) == []
