"""Who may talk to the page's server: this machine's own browser, on the page itself."""

from collections.abc import Awaitable, Callable

from aiohttp import web

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

HEADERS = {
    "Content-Security-Policy": (
        "default-src 'self'; img-src 'self' blob:; connect-src 'self'; object-src 'none'; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-cache",
}


@web.middleware
async def only_from_here(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Refuse requests that another site has made a browser send, by whatever name it calls us."""
    transport = request.transport
    port = transport.get_extra_info("sockname")[1] if transport is not None else None
    hosts = {f"127.0.0.1:{port}", f"localhost:{port}"}
    origin = request.headers.get("Origin")
    foreign = request.headers.get("Sec-Fetch-Site", "none") not in {"same-origin", "none"}
    followed_link = request.headers.get("Sec-Fetch-Mode") == "navigate" and request.path == "/"
    if request.host not in hosts:
        raise web.HTTPForbidden(text="This page is served to this machine alone.")
    if origin not in {None, f"http://{request.host}"} or (foreign and not followed_link):
        raise web.HTTPForbidden(text="Another site may not ask this.")
    return await handler(request)


async def add_headers(request: web.Request, response: web.StreamResponse) -> None:
    """What every answer says besides."""
    response.headers.update(HEADERS)
    if request.path.endswith(".js"):
        response.content_type = "text/javascript"
