"""A manager's ✅ asks the owners: the first answer counts, for a day."""

from datetime import timedelta

import pytest

from loyalty.errors import NotAllowed
from loyalty.outbox.errors import ApprovalAnswered, ApprovalGone
from loyalty.outbox.matters import Conclusion
from loyalty.promotions.asking import (
    ASKED_FOR,
    PromotionAnswer,
    PromotionAsk,
    PromotionAskOver,
    answer_asked,
    ask_owners,
    lapsed,
    withdraw,
)
from loyalty.promotions.errors import CampaignUnderway
from loyalty.records.promotions.campaigns import Campaign, CampaignState
from loyalty.records.team import Role, Staff
from tests.loyalty.promotions.test_campaigns import begun, change, said
from tests.loyalty.shop import SCREEN, Shop, saying


def asked(shop: Shop, manager: Staff) -> Campaign:
    draft = change(shop, begun(shop, manager), manager, contents=said("Кофе"))
    return shop.write(
        ask_owners,
        campaign_id=draft.id,
        edition=draft.edition,
        by=manager.person_id,
        gets=7,
        now=shop.now,
    )


def answer(shop: Shop, question: Campaign, by: Staff, *, yes: bool) -> Campaign:
    return shop.write(
        answer_asked,
        campaign_id=question.id,
        edition=question.edition,
        yes=yes,
        by=by.person_id,
        screen=SCREEN,
        now=shop.now,
    )


def test_an_owner_sends_it(shop: Shop) -> None:
    """Every owner is asked once; ✅ sends it, the others' question closes, the manager is told."""
    first, second, manager = shop.owner(), shop.owner(), shop.staff(Role.MANAGER)
    question = asked(shop, manager)
    again = shop.write(
        ask_owners,
        campaign_id=question.id,
        edition=question.edition,
        by=manager.person_id,
        gets=7,
        now=shop.now,
    )
    assert again == question
    asks = saying(shop.letters(), PromotionAsk)
    assert [one.gets for one in asks] == [7, 7]
    with pytest.raises(CampaignUnderway):
        change(shop, question, manager, contents=said("Чай"))
    assert answer(shop, question, first, yes=True).state is CampaignState.LIVE
    with pytest.raises(ApprovalAnswered):
        answer(shop, question, second, yes=False)
    told = shop.letters()
    assert [one.ending for one in saying(told, PromotionAnswer)] == [Conclusion.GRANTED]
    assert {one.ending for one in saying(told, PromotionAskOver)} <= {Conclusion.GRANTED}


def test_an_owner_refuses(shop: Shop) -> None:
    """❌ leaves it a draft, which can be changed and asked about again."""
    owner, manager = shop.owner(), shop.staff(Role.MANAGER)
    question = asked(shop, manager)
    draft = answer(shop, question, owner, yes=False)
    assert (draft.state, draft.asked_at) == (CampaignState.DRAFT, None)
    change(shop, draft, manager, contents=said("Чай"))
    with pytest.raises(ApprovalGone):
        answer(shop, question, owner, yes=True)


def test_nobody_answers(shop: Shop) -> None:
    """After a day the question is over, and taken back it is a draft again."""
    owner, manager = shop.owner(), shop.staff(Role.MANAGER)
    question = asked(shop, manager)
    shop.now += ASKED_FOR
    assert lapsed(question, shop.now)
    assert not lapsed(question, shop.now - timedelta(seconds=1))
    with pytest.raises(ApprovalGone):
        answer(shop, question, owner, yes=True)
    assert [one.ending for one in saying(shop.letters(), PromotionAnswer)] == [Conclusion.LAPSED]
    back = shop.write(withdraw, campaign_id=question.id, by=manager.person_id, now=shop.now)
    assert back.state is CampaignState.DRAFT


def test_it_is_taken_back(shop: Shop) -> None:
    """The manager's ❌ ends the question: nobody is asked any more, and nobody is told in vain."""
    owner, manager = shop.owner(), shop.staff(Role.MANAGER)
    question = asked(shop, manager)
    shop.write(withdraw, campaign_id=question.id, by=manager.person_id, now=shop.now)
    with pytest.raises(ApprovalGone):
        answer(shop, question, owner, yes=True)
    shop.now += ASKED_FOR
    assert saying(shop.letters(), PromotionAnswer) == []


def test_managers_answer_nothing(shop: Shop) -> None:
    """Only an owner's ✅ counts."""
    shop.owner()
    manager = shop.staff(Role.MANAGER)
    question = asked(shop, manager)
    with pytest.raises(NotAllowed):
        answer(shop, question, manager, yes=True)
