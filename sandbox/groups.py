"""What people who run a group do in it: topics are closed and deleted, the bot is thrown out."""

from sandbox.people import Person
from sandbox.sandbox import Sandbox
from sandbox.telegram import Chat, Happening, Json


async def close_topic(sandbox: Sandbox, who: Person, chat: Chat, thread: int) -> None:
    """Close a topic; the chat shows it, and so the bot hears of it."""
    chat.topics[thread].closed = True
    sandbox.telegram.tell(Happening.TOPICS, chat)
    said = sandbox.telegram.post(chat, who.user, {"forum_topic_closed": {}}, thread=thread)
    await sandbox.deliver("message", said.as_json())


def delete_topic(sandbox: Sandbox, chat: Chat, thread: int) -> None:
    """Delete a topic with all that was said in it; no bot is told."""
    for message in [*chat.messages.values()]:
        if message.thread == thread:
            sandbox.telegram.delete(message)
    del chat.topics[thread]
    sandbox.telegram.tell(Happening.TOPICS, chat)


async def remove_bot(sandbox: Sandbox, who: Person, chat: Chat) -> None:
    """Throw the bot out of the group."""
    chat.removed = True
    await _rights_changed(sandbox, who, chat, "administrator", "kicked")


async def upgrade(sandbox: Sandbox, who: Person, chat: Chat, supergroup_id: int) -> Chat:
    """The group becomes a supergroup of another number, which the bot hears of in both."""
    sandbox.telegram.migrate(chat.id, supergroup_id)
    grown = sandbox.telegram.chats[supergroup_id]
    grown.rights, grown.forum = chat.rights, True
    for there, content in (
        (chat, {"migrate_to_chat_id": supergroup_id}),
        (grown, {"migrate_from_chat_id": chat.id}),
    ):
        said = sandbox.telegram.post(there, who.user, content)
        await sandbox.deliver("message", said.as_json())
    return grown


async def _rights_changed(sandbox: Sandbox, who: Person, chat: Chat, old: str, new: str) -> None:
    def member(status: str) -> Json:
        return {"user": sandbox.telegram.bot.as_json(), "status": status} | _BESIDE.get(status, {})

    body = {
        "chat": chat.as_json(),
        "from": who.user.as_json(),
        "date": int(sandbox.clock.now().timestamp()),
        "old_chat_member": member(old),
        "new_chat_member": member(new),
    }
    await sandbox.deliver("my_chat_member", body)


_USUAL_RIGHTS = (
    *("can_be_edited", "is_anonymous", "can_manage_chat", "can_delete_messages"),
    *("can_manage_video_chats", "can_restrict_members", "can_promote_members"),
    *("can_change_info", "can_invite_users"),
    *("can_post_stories", "can_edit_stories", "can_delete_stories"),
    *("can_send_welcome_messages", "can_manage_topics"),
)
_BESIDE: dict[str, Json] = {
    "kicked": {"until_date": 0},
    "administrator": dict.fromkeys(_USUAL_RIGHTS, True),
}
