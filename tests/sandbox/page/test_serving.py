"""The page is served to this machine's own browser and to nobody else."""

import asyncio
import socket

import pytest
from aiohttp import ClientSession, WSServerHandshakeError

from sandbox.page.serving import NEIGHBOURS, STATIC, Page
from tests.sandbox.page.browser import Browser, browser
from tests.sandbox.page.conftest import FREE_PORTS, Demo
from tests.sandbox.pictures import picture


async def test_the_page_is_served_with_what_keeps_others_out(demo: Demo) -> None:
    """The page loads nothing from elsewhere, and nobody frames it or sniffs at it."""
    async with ClientSession() as session, session.get(demo.page.address) as answer:
        assert answer.status == 200
        assert "default-src 'self'" in answer.headers["Content-Security-Policy"]
        assert "frame-ancestors 'none'" in answer.headers["Content-Security-Policy"]
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert answer.headers["Cross-Origin-Resource-Policy"] == "same-origin"


@pytest.mark.parametrize("path", ["/", "/static/index.html", "/file/x", "/live"])
@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "demo.example"},
        {"Host": "127.0.0.1:1"},
        {"Origin": "https://demo.example"},
        {"Origin": "null"},
        {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors"},
    ],
)
async def test_other_sites_get_nothing(demo: Demo, path: str, headers: dict[str, str]) -> None:
    """A page elsewhere that makes a browser ask, under whatever name, is refused."""
    async with (
        ClientSession() as session,
        session.get(demo.page.address + path, headers=headers) as answer,
    ):
        assert answer.status == 403


async def test_other_sites_get_no_line(demo: Demo) -> None:
    """A script of another site cannot talk to the demo."""
    async with ClientSession() as session:
        with pytest.raises(WSServerHandshakeError) as refusal:
            await session.ws_connect(f"{demo.page.address}/live", origin="https://demo.example")
        assert refusal.value.status == 403
        own = f"http://localhost:{demo.page.port}"
        async with session.ws_connect(f"{own}/live", origin=own) as line:
            assert (await line.receive_json())["type"] == "world"


async def test_a_link_to_the_page_may_be_followed(demo: Demo) -> None:
    """A link in a README leads to the page, and to nothing else of it."""
    headers = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate"}
    async with ClientSession(headers=headers) as session:
        async with session.get(demo.page.address) as answer:
            assert answer.status == 200
        async with session.get(f"{demo.page.address}/file/x") as answer:
            assert answer.status == 403


async def test_only_this_machine_is_served(demo: Demo) -> None:
    """The port answers on 127.0.0.1, not on the machine's other addresses."""
    other = socket.create_server(
        ("127.0.0.2", demo.page.port)
    )  # free, so nobody listens on 0.0.0.0
    other.close()


@pytest.mark.parametrize(
    "path", ["../serving.py", "..%2fserving.py", "%2e%2e/serving.py", "/etc/passwd", "words/.."]
)
async def test_only_the_pages_own_files_are_served(demo: Demo, path: str) -> None:
    """No path leads out of the folder."""
    status = await _status_of(demo.page.port, f"/static/{path}")
    assert b" 404 " in status or b" 403 " in status


async def _status_of(port: int, path: str) -> bytes:
    """What the server says of a path that no client would leave as it is."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n".encode())
    line = await reader.readline()
    writer.close()
    await writer.wait_closed()
    return line


async def test_scripts_come_as_scripts(demo: Demo) -> None:
    """Modules have the type that browsers insist on."""
    script = next(STATIC.glob("*.js"))
    async with (
        ClientSession() as session,
        session.get(f"{demo.page.address}/static/{script.name}") as answer,
    ):
        assert answer.content_type == "text/javascript"
        assert await answer.read() == script.read_bytes()


async def test_a_second_demo_takes_another_port(demo: Demo) -> None:
    """Where the port is taken, the next free one is."""
    second = Page()
    await second.open(demo.page.port)
    try:
        assert demo.page.port < second.port < demo.page.port + NEIGHBOURS
    finally:
        await second.close()


async def test_the_page_is_there_before_the_demo() -> None:
    """While the demo is starting a browser is told so, and commands are refused in words."""
    page = Page()
    await page.open(FREE_PORTS)
    try:
        async with (
            ClientSession() as session,
            session.ws_connect(f"{page.address}/live") as line,
        ):
            assert await line.receive_json() == {"type": "process", "state": "starting"}
            await line.send_json({"id": 1, "do": "kill"})
            answer = await line.receive_json()
            assert (answer["id"], answer["ok"], answer["code"]) == (1, False, "starting")
    finally:
        await page.close()


async def test_nonsense_is_refused(visitor: Browser) -> None:
    """What no page would ask is answered, and the line stays open."""
    assert await visitor.refused("dance") == "malformed"
    assert await visitor.refused("send", person=1, text="hello") == "malformed"
    assert await visitor.refused("send", person="one", text="hello") == "malformed"
    assert await visitor.refused("tap", person=visitor.person("customer")) == "malformed"
    await visitor.do("step", number=1, tour="whole")


async def test_files_in_a_chat(demo: Demo, visitor: Browser) -> None:
    """Pictures are shown, everything else is downloaded under its own name."""
    telegram = demo.scene.sandbox.telegram
    photo = telegram.store(picture(60, 40), "photos", ".png")
    report = telegram.store(b"<script>", "documents", ".html", "Отчёт.html")
    for stored, kind, disposition in (
        (photo, "image/png", None),
        (report, "application/octet-stream", "attachment; filename*=UTF-8''%D0%9E"),
    ):
        address = f"{visitor.address}/file/{stored.id}"
        async with visitor.session.get(address) as answer:
            assert answer.content_type == kind
            assert await answer.read() == stored.content
            shown = answer.headers.get("Content-Disposition")
            assert shown is None if disposition is None else str(shown).startswith(disposition)
    async with visitor.session.get(f"{visitor.address}/file/{photo.id}?download=1") as answer:
        assert answer.headers["Content-Disposition"].startswith("attachment")
    async with visitor.session.get(f"{visitor.address}/file/nothing") as answer:
        assert answer.status == 404


async def test_every_browser_sees_the_same(demo: Demo, visitor: Browser) -> None:
    """Two windows show one world."""
    async with browser(demo.page.address) as second:
        await visitor.do("send", person=visitor.person("customer"), text="hello")
        for watching in (visitor, second):
            await watching.reads("you said hello", visitor.person("customer"))
