"""Members by the hundred, and a promotion on its way to them: for tests of broadcasts."""

from collections.abc import Sequence
from datetime import datetime

from loyalty.promotions.campaigns import begin_draft, change_draft
from loyalty.promotions.starting import start
from loyalty.records.promotions.campaigns import Campaign, Perk
from loyalty.records.promotions.contents import Content, PromoButton
from loyalty.records.promotions.mailings import DeliveryState
from loyalty.records.team import Role
from loyalty.store import Tx
from loyalty.values import OperationId, PersonId, TelegramId
from storage.store import SqlStore


def enrol(tx: Tx, people: Sequence[tuple[int, str]], now: datetime, *, wants: bool = True) -> None:
    """Members with these Telegram ids and languages, who want to hear of promotions, or not."""
    for telegram_id, language in people:
        person_id = tx.people.add(
            telegram_id=TelegramId(telegram_id),
            name=f"Guest {telegram_id}",
            language=None,
            telegram_language=language,
            at=now,
        )
        member = tx.members.add(person_id=person_id, identity=f"guest {telegram_id}", joined_at=now)
        tx.members.set_advertising(member, wants)


def hire(tx: Tx, *, telegram_id: int, now: datetime) -> None:
    """A cashier who is not a member."""
    person_id = tx.people.add(
        telegram_id=TelegramId(telegram_id),
        name="Olha",
        language=None,
        telegram_language="en",
        at=now,
    )
    tx.staff.add(person_id=person_id, role=Role.CASHIER, name="Olha", branch_id=None, since=now)


def an_owner(tx: Tx) -> PersonId:
    """The first owner."""
    return tx.staff.owners()[0].person_id


def broadcast(
    store: SqlStore,
    contents: tuple[Content, ...],
    buttons: tuple[PromoButton, ...],
    now: datetime,
    screen: tuple[int, int] = (0, 0),
    perk: Perk | None = None,
) -> Campaign:
    """An owner composes it and says ✅."""
    by = store.read_and_wait(an_owner)
    draft = store.write_and_wait(
        begin_draft, operation=OperationId(f"test:{now.isoformat()}"), by=by, now=now
    )
    changed = store.write_and_wait(
        lambda tx: change_draft(
            tx,
            campaign_id=draft.id,
            edition=draft.edition,
            by=by,
            now=now,
            contents=contents,
            buttons=buttons,
            perk=perk,
        )
    )
    chat, message = screen
    return store.write_and_wait(
        start,
        campaign_id=draft.id,
        edition=changed.edition,
        by=by,
        now=now,
        chat=chat,
        message=message,
    )


def counts(store: SqlStore, campaign: Campaign) -> dict[DeliveryState, int]:
    """What has become of its newest mailing."""

    def newest(tx: Tx) -> dict[DeliveryState, int]:
        mailings = tx.mailings.of_campaign(campaign.id)
        return dict(tx.deliveries.counts(mailings[0].id)) if mailings else {}

    return store.read_and_wait(newest)


def left(store: SqlStore, campaign: Campaign) -> int:
    """How many are still to get it; at least one before it has begun."""
    found = counts(store, campaign)
    return found.get(DeliveryState.LEFT, 0) if found else 1
