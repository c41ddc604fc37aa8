"""What people wrote is found by any word of theirs, in whatever letters."""

from dataclasses import replace
from datetime import timedelta

import pytest

from loyalty.records.voice.sheets import Given
from loyalty.voice import reading
from loyalty.voice.reading import read_texts
from loyalty.voice.survey_results import Look
from storage.store import SqlStore
from tests.loyalty.shop import NOON, Shop
from tests.loyalty.voice.answered import SOUP, Filled, fill, make_survey

PLACE = 6  # of the words among the questions


@pytest.mark.parametrize("anonymous", [False, True])
def test_each_text_stands_on_one_page(
    store: SqlStore, monkeypatch: pytest.MonkeyPatch, anonymous: bool
) -> None:
    """Also where many are read from the database piece by piece, and at the same moment; Kazakh
    and Ukrainian capitals are no other letters.
    """
    monkeypatch.setattr(reading, "_AT_ONCE", 3)
    shop = Shop(store)
    shop.open()
    owner, survey = shop.owner(), make_survey(shop, replace(SOUP, anonymous=anonymous))
    texts = [f"{n} ДӘМДІ, їжа" if n % 3 else f"{n} Ґанок" for n in range(14)]
    sheets = [
        Filled({"words": Given(words=text)}, at=NOON - timedelta(minutes=n // 5))
        for n, text in enumerate(texts)
    ]
    shop.write(fill, survey, sheets)

    def pages(word: str) -> list[str]:
        found: list[str] = []
        for page in range(9):
            one = shop.read(
                read_texts,
                survey_id=survey.id,
                place=PLACE,
                look=Look(),
                word=word,
                page=page,
                by=owner.person_id,
                now=shop.now,
            )
            found += [said.words for said in one.texts]
            if not one.more:
                break
        return found

    assert sorted(pages("")) == sorted(texts)
    assert sorted(pages("дәмді")) == sorted(text for text in texts if "ДӘМДІ" in text)
    assert sorted(pages("ҐАНОК")) == sorted(text for text in texts if "Ґанок" in text)
    assert pages("борщ") == []
