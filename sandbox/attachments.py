"""Pictures and files in messages: how large they may be, and what Telegram makes of them."""

from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from mimetypes import guess_type

from PIL import Image, UnidentifiedImageError

from sandbox.calls import Upload
from sandbox.refusal import Refusal, illegal
from sandbox.telegram import Json, Message, StoredFile, Telegram

MEGABYTE = 1024 * 1024
MOST_PHOTO = 10 * MEGABYTE
MOST_UPLOAD = 50 * MEGABYTE
MOST_DOWNLOAD = 20 * MEGABYTE


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of file: where Telegram keeps it, how it is called, and what it tells of it."""

    folder: str
    suffix: str
    mime: str
    fields: Json


_PICTURE = {"width": 320, "height": 240}
KINDS = {
    "video": Kind("videos", ".mp4", "video/mp4", {**_PICTURE, "duration": 3}),
    "animation": Kind("animations", ".mp4", "video/mp4", {**_PICTURE, "duration": 3}),
    "audio": Kind("music", ".mp3", "audio/mpeg", {"duration": 3}),
    "voice": Kind("voice", ".ogg", "audio/ogg", {"duration": 3}),
    "video_note": Kind("video_notes", ".mp4", "", {"length": 240, "duration": 3}),
    "sticker": Kind(
        "stickers",
        ".webp",
        "",
        {
            "type": "regular",
            "width": 512,
            "height": 512,
            "is_animated": False,
            "is_video": False,
            "emoji": "👍",
        },
    ),
}
"""Those that the Bot API sends by methods of their own, besides photos and documents."""

_NAMED = ("video", "animation", "audio")


def file_content(
    telegram: Telegram, kind: str, file: object, uploads: Mapping[str, Upload]
) -> Json:
    """The content of a message with a file of this kind: just uploaded, or sent before."""
    upload = _uploaded(file, uploads)
    if upload is None:
        stored = _sent_before(telegram, file, KINDS[kind].folder)
        return {kind: file_json(kind, stored)}
    _check_upload(upload)
    return {kind: file_json(kind, store_file(telegram, kind, upload.content, upload.name))}


def store_file(
    telegram: Telegram, kind: str, content: bytes, name: str | None = None
) -> StoredFile:
    return telegram.store(content, KINDS[kind].folder, KINDS[kind].suffix, name)


def file_json(kind: str, stored: StoredFile) -> Json:
    mime = {"mime_type": KINDS[kind].mime} if KINDS[kind].mime else {}
    name = {"file_name": stored.name} if kind in _NAMED and stored.name else {}
    return {
        "file_id": stored.id,
        "file_unique_id": stored.unique_id,
        "file_size": len(stored.content),
        **KINDS[kind].fields,
        **mime,
        **name,
    }


def photo_content(telegram: Telegram, photo: object, uploads: Mapping[str, Upload]) -> Json:
    """The content of a photo message: a picture just uploaded, or one sent before."""
    upload = _uploaded(photo, uploads)
    if upload is None:
        stored = _sent_before(telegram, photo, "photos")
        return {"photo": [_photo_size(stored, _picture_size(stored.content))]}
    size = len(upload.content)
    if size > MOST_PHOTO:
        raise illegal(
            f"file of size {size} bytes is too big for a photo; "
            f"the maximum size is {MOST_PHOTO} bytes"
        )
    width, height = _picture_size(upload.content)
    if width + height > 10_000 or max(width, height) > 20 * min(width, height):
        raise illegal("PHOTO_INVALID_DIMENSIONS")
    stored = telegram.store(upload.content, "photos", ".jpg", upload.name)
    return {"photo": [_photo_size(stored, (width, height))]}


def document_content(telegram: Telegram, document: object, uploads: Mapping[str, Upload]) -> Json:
    """The content of a document message: a file just uploaded, or one sent before."""
    upload = _uploaded(document, uploads)
    if upload is None:
        return {"document": document_json(_sent_before(telegram, document, "documents"))}
    _check_upload(upload)
    return {"document": document_json(store_document(telegram, upload.name, upload.content))}


def store_document(telegram: Telegram, name: str, content: bytes) -> StoredFile:
    suffix = name[name.rfind(".") :] if "." in name else ""
    return telegram.store(content, "documents", suffix, name)


def document_json(stored: StoredFile) -> Json:
    document: Json = {
        "file_id": stored.id,
        "file_unique_id": stored.unique_id,
        "file_size": len(stored.content),
    }
    if stored.name is not None:
        document["file_name"] = stored.name
        kind, _ = guess_type(stored.name)
        if kind is not None:
            document["mime_type"] = kind
    return document


def people_photo(telegram: Telegram, content: bytes) -> Json:
    """A photo as people's phones send it: recompressed to 1280 pixels, with a thumbnail."""
    sizes = []
    with Image.open(BytesIO(content)) as picture:
        full = picture.convert("RGB")
    for side in (320, 1280):
        scaled = full.copy()
        scaled.thumbnail((side, side))
        packed = BytesIO()
        scaled.save(packed, "JPEG", quality=87)
        stored = telegram.store(packed.getvalue(), "photos", ".jpg")
        sizes.append(_photo_size(stored, scaled.size))
    return {"photo": sizes}


def people_file(telegram: Telegram, kind: str, content: bytes, name: str | None = None) -> Json:
    """The content of a message with a file of any kind, as people's phones send it."""
    match kind:
        case "photo":
            return people_photo(telegram, content)
        case "document":
            stored = store_document(telegram, name or "file.bin", content)
            return {"document": document_json(stored)}
        case _:
            sent = file_json(kind, store_file(telegram, kind, content, name))
            return {kind: sent} | ({"document": sent} if kind == "animation" else {})


def _uploaded(thing: object, uploads: Mapping[str, Upload]) -> Upload | None:
    if not isinstance(thing, str) or not thing.startswith("attach://"):
        return None
    upload = uploads.get(thing.removeprefix("attach://"))
    if upload is None:
        raise illegal("there is no file in the request")
    return upload


def _check_upload(upload: Upload) -> None:
    if not upload.content:
        raise illegal("file must be non-empty")
    if len(upload.content) > MOST_UPLOAD:
        raise Refusal(413, "Request Entity Too Large", defect=True)


def _sent_before(telegram: Telegram, file_id: object, folder: str) -> StoredFile:
    """A file that this bot has had from Telegram, of the kind that is kept in that folder."""
    stored = telegram.files.get(str(file_id))
    if stored is None:
        raise illegal("wrong remote file identifier specified: Wrong string length")
    if not stored.path.startswith(f"{folder}/"):
        kept = stored.path.partition("/")[0]
        raise illegal(f"can't use file of type {kept} as one of type {folder}")
    return stored


def _picture_size(content: bytes) -> tuple[int, int]:
    try:
        with Image.open(BytesIO(content)) as picture:
            return picture.size
    except UnidentifiedImageError:
        raise illegal("IMAGE_PROCESS_FAILED") from None


def _photo_size(stored: StoredFile, size: tuple[int, int]) -> Json:
    return {
        "file_id": stored.id,
        "file_unique_id": stored.unique_id,
        "width": size[0],
        "height": size[1],
        "file_size": len(stored.content),
    }


def attached_file(telegram: Telegram, message: Message) -> StoredFile:
    """The picture (in full size) or file in a message. Raises ValueError where there is none."""
    content = message.content.get(message.kind)
    file = content[-1] if isinstance(content, list) else content
    if not isinstance(file, dict) or "file_id" not in file:
        raise ValueError(f"there is nothing to save in {message}")
    return telegram.files[file["file_id"]]
