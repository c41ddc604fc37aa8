"""A shop at work, as a browser without a window sees it and plays it."""

from tests.sandbox.page.browser import Browser, Json


async def hire(visitor: Browser, owner: int, cashier: int) -> None:
    """The owner invites a cashier, who takes the role."""
    await visitor.do("send", person=owner, text="/team")
    for label in ("➕", "A cashier"):
        await tap(visitor, owner, await offered(visitor, owner, label), label)
    link = await visitor.reads("https://t.me/", owner)
    invitation = next(word for word in link["text"].split() if word.startswith("https://"))
    await visitor.do("open", person=cashier, link=invitation)
    await tap(visitor, cashier, await offered(visitor, cashier, "✅"), "✅")
    await visitor.finds(
        lambda event: (
            event["type"] == "menu"
            and event["chat"] == cashier
            and event["commands"][0]["command"] == "staff"
        )
    )


async def join(visitor: Browser, customer: int) -> None:
    """The customer becomes a member and answers nothing further."""
    await visitor.do("open", person=customer, link="https://t.me/tamga_sandbox_bot")
    await tap(visitor, customer, await offered(visitor, customer, "✅"), "✅")
    await offered(visitor, customer, "➡️")


async def sell(visitor: Browser, customer: int, cashier: int) -> Json:
    """The customer shows her card; the cashier scans it and credits 2 500 ₸: the receipt."""
    await visitor.do("send", person=customer, text="/card")
    await visitor.finds(
        lambda event: event["type"] == "message" and event["message"]["photo"] is not None
    )
    await visitor.do("scan", person=cashier, **{"from": customer})
    await visitor.reads("Emma", cashier)
    await visitor.do("send", person=cashier, text="2500")
    await tap(visitor, cashier, await visitor.reads("125", cashier), "✅")
    return await offered(visitor, cashier, "↩️")


async def tap(visitor: Browser, person: int, message: Json, label: str) -> None:
    button = next(
        button for row in message["keyboard"] for button in row if button["text"].startswith(label)
    )
    data = button["callback_data"]
    await visitor.do("tap", person=person, message=message["id"], data=data)


async def offered(visitor: Browser, person: int, label: str) -> Json:
    """The first message with such a button."""
    event = await visitor.finds(lambda event: _has_button(event, person, label))
    return dict(event["message"])


def _has_button(event: Json, chat: int, label: str) -> bool:
    if event["type"] != "message" or event["chat"] != chat:
        return False
    rows = event["message"]["keyboard"] or ()
    return any(button["text"].startswith(label) for row in rows for button in row)
