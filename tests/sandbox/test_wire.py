"""The Bot API can be called in every way that Telegram allows."""

from collections.abc import AsyncIterator

import pytest
from aiohttp import ClientSession, FormData

from sandbox import Person, Sandbox

KEYS = '{"inline_keyboard": [[{"text": "✅", "callback_data": "x"}]]}'


@pytest.fixture
async def http(sandbox: Sandbox) -> AsyncIterator[ClientSession]:
    async with ClientSession(f"{sandbox.base_url}/bot{sandbox.token}/") as session:
        yield session


async def test_query(http: ClientSession, dana: Person) -> None:
    """A GET with a query, and a method's name in any case."""
    async with http.get("SENDMESSAGE", params={"chat_id": dana.id, "text": "hello"}) as response:
        answer = await response.json()
    assert answer["result"]["text"] == dana.last.text == "hello"


async def test_json(http: ClientSession, dana: Person) -> None:
    """A JSON body, whose nested values may be dumped once more."""
    call = {"chat_id": str(dana.id), "text": "hello", "reply_markup": KEYS}
    async with http.post("sendMessage", json=call) as response:
        assert response.status == 200
    assert dana.last.labels == ["✅"]


async def test_multipart(http: ClientSession, dana: Person) -> None:
    """A file under the parameter's own name, without attach://."""
    form = FormData({"chat_id": str(dana.id), "caption": "yours", "reply_markup": KEYS})
    form.add_field("document", b"{}", filename="me.json")
    async with http.post("sendDocument", data=form) as response:
        assert response.status == 200
    assert (dana.last.text, dana.last.labels) == ("yours", ["✅"])
    assert dana.saves(dana.last) == b"{}"


@pytest.mark.parametrize(
    ("body", "why"),
    [
        ("{", "object expected as body"),
        ("[]", "object expected as body"),
        ('{"chat_id": 1, "text": "x", "reply_markup": "{"}', "can't parse reply_markup JSON"),
        ('{"chat_id": 1, "text": {}}', "sendMessage: text: Input should be a valid string"),
        ('{"text": "x"}', "sendMessage: chat_id: Field required"),
    ],
)
async def test_nonsense(sandbox: Sandbox, http: ClientSession, body: str, why: str) -> None:
    """What is no call at all is refused, and a defect."""
    headers = {"Content-Type": "application/json"}
    async with http.post("sendMessage", data=body, headers=headers) as response:
        answer = await response.json()
    assert (response.status, answer["error_code"]) == (400, 400)
    assert why in answer["description"]
    assert len(sandbox.defects) == 1


async def test_places(sandbox: Sandbox, http: ClientSession) -> None:
    """Files that are not there are not found, and other paths are nobody's."""
    async with http.get(f"/file/bot{sandbox.token}/photos/1.jpg") as response:
        assert response.status == 404
    for path in ("/", "/bot/getMe", "/bot1:x/getMe", "/file/bot1:x/photos/1.jpg"):
        async with http.get(path) as response:
            assert response.status == 401
