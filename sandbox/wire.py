"""What stands in the body of a request to the Bot API, and of a webhook's answer."""

from urllib.parse import parse_qsl

import orjson
from aiohttp import ClientResponse, MultipartReader
from aiohttp.web import BaseRequest

from sandbox.calls import Parameters, Upload
from sandbox.refusal import Refusal


async def parameters_of(request: BaseRequest) -> Parameters:
    """A call's parameters from its query, a form, JSON, or a multipart body with files."""
    query = dict(request.query) if request.query_string else {}
    match request.content_type:
        case "application/x-www-form-urlencoded":
            form = parse_qsl((await request.read()).decode(), keep_blank_values=True)
            return Parameters(query | dict(form))
        case "application/json":
            return Parameters(query | _object(await request.read()))
        case "multipart/form-data":
            sent = await _multipart(await request.multipart())
            return Parameters(query | dict(sent.fields), sent.uploads)
        case _:
            return Parameters(query)


async def reply_of_webhook(response: ClientResponse) -> Parameters:
    """A webhook's answer: a method with its parameters, or nothing."""
    if response.content_type.startswith("multipart/"):
        stream = MultipartReader(response.headers, response.content)
        return await _multipart(stream)
    body = await response.read()
    if response.content_type == "application/json" and body.strip():
        try:
            return Parameters(_object(body))
        except Refusal:
            return Parameters({})
    return Parameters({})


def _object(body: bytes) -> dict[str, object]:
    try:
        found = orjson.loads(body or b"{}")
    except orjson.JSONDecodeError:
        found = None
    if not isinstance(found, dict):
        raise Refusal(400, "Bad Request: object expected as body", defect=True)
    return found


async def _multipart(reader: MultipartReader) -> Parameters:
    fields: dict[str, str] = {}
    uploads: dict[str, Upload] = {}
    while (part := await reader.next()) is not None:
        if isinstance(part, MultipartReader):
            raise Refusal(400, "Bad Request: nested multipart body", defect=True)
        content = bytes(await part.read(decode=True))
        if part.filename is not None:
            uploads[part.name or ""] = Upload(part.filename, content)
        else:
            fields[part.name or ""] = content.decode()
    return Parameters(fields, uploads)
