"""A survey is put together step by step, and takes its place whole."""

from dataclasses import replace

import pytest

from loyalty.errors import NotAllowed
from loyalty.records.team import Role
from loyalty.records.voice.surveys import (
    THE_END,
    Choice,
    Condition,
    Jump,
    Kind,
    Question,
    Questionnaire,
    Survey,
)
from loyalty.values import PersonId
from loyalty.voice.drafting import begin_survey, drop_draft, form_of, keep_draft, redraft
from loyalty.voice.errors import SurveyChanged, SurveyFlawed
from loyalty.voice.rearranging import (
    add_question,
    change_question,
    move_question,
    remove_question,
    reword,
    with_choices,
)
from loyalty.voice.surveys import change_survey
from loyalty.voice.validity import flaws_of
from tests.loyalty.shop import Shop

EMPTY = Questionnaire({"ru": "Суп"})


def yes_no(key: str, *jumps: Jump, only_if: tuple[Condition, ...] = ()) -> Question:
    return Question(key, Kind.YES_NO, {"ru": f"{key}?"}, jumps=jumps, only_if=only_if)


def test_nothing_is_asked_before_it_is_kept(shop: Shop) -> None:
    """Each step is one of the draft; a step on a draft of before is told so; ❌ leaves all."""
    owner = shop.owner().person_id
    survey = begun(shop, owner)
    assert begun(shop, owner) == survey

    def step(form: Questionnaire) -> Questionnaire:
        return add_question(form, Kind.YES_NO)

    drafted = shop.write(redraft, survey_id=survey.id, drafted=0, by=owner, change=step)
    assert len(form_of(drafted).questions) == 1
    assert drafted.questionnaire == EMPTY
    with pytest.raises(SurveyChanged):
        shop.write(redraft, survey_id=survey.id, drafted=0, by=owner, change=step)
    with pytest.raises(SurveyFlawed):
        shop.write(keep_draft, survey_id=survey.id, drafted=1, by=owner, now=shop.now)
    dropped = shop.write(drop_draft, survey_id=survey.id, by=owner)
    assert (dropped.draft, dropped.questionnaire) == (None, EMPTY)


def test_a_kept_draft_is_what_is_asked(shop: Shop) -> None:
    """Once; and a file that came between has it shown again first."""
    owner = shop.owner().person_id
    survey = begun(shop, owner)
    one, two = (replace(EMPTY, questions=(yes_no(key),)) for key in ("one", "two"))
    shop.write(redraft, survey_id=survey.id, drafted=0, by=owner, change=lambda _: one)
    shop.write(change_survey, survey_id=survey.id, questionnaire=two, edition=0, now=shop.now)
    with pytest.raises(SurveyChanged):
        shop.write(keep_draft, survey_id=survey.id, drafted=1, by=owner, now=shop.now)
    for _ in range(2):
        kept = shop.write(keep_draft, survey_id=survey.id, drafted=2, by=owner, now=shop.now)
        assert (kept.questionnaire, kept.draft, kept.edition) == (one, None, 2)


def test_only_owners_put_surveys_together(shop: Shop) -> None:
    """Of two with one title the second is numbered."""
    owner, manager = shop.owner().person_id, shop.staff(Role.MANAGER).person_id
    with pytest.raises(NotAllowed):
        begun(shop, manager)
    assert begun(shop, owner).name == "Суп"
    assert begun(shop, owner, token="another").name == "Суп 2"


def begun(shop: Shop, by: PersonId, token: str = "secret") -> Survey:
    return shop.write(
        begin_survey, questionnaire=EMPTY, name=" Суп ", token=token, by=by, now=shop.now
    )


def test_a_removed_question_is_pointed_past() -> None:
    """Jumps to it lead to the next, or to the end; what hung on its answers goes with it."""
    form = replace(
        EMPTY,
        questions=(
            yes_no("a", Jump("c", Condition("a", chose=("no",)))),
            yes_no("b", Jump("d", Condition("b", chose=("no",)))),
            yes_no("c", only_if=(Condition("b"),)),
            yes_no("d", only_if=(Condition("a", chose=("yes",)), Condition("c"))),
        ),
    )
    without, changed = remove_question(form, 2)
    assert [one.key for one in changed] == ["a", "d"]
    assert without.questions[0].jumps[0].to == "d"
    assert without.questions[2].only_if == (Condition("a", chose=("yes",)),)
    assert flaws_of(without) == ()
    shorter, _ = remove_question(without, 2)
    assert [one.jumps[0].to for one in shorter.questions] == [THE_END, THE_END]


def test_questions_are_added_changed_and_moved() -> None:
    """A key that is free again is not one that somebody refers to; past an end is at the end."""
    form = add_question(add_question(add_question(EMPTY, Kind.SCALE), Kind.DATE), Kind.PHOTO)
    assert [one.key for one in form.questions] == ["q1", "q2", "q3"]
    assert [one.key for one in move_question(form, 2, 0).questions] == ["q3", "q1", "q2"]
    assert [one.key for one in move_question(form, 0, 9).questions] == ["q2", "q3", "q1"]
    assert [one.key for one in move_question(form, 0, -1).questions] == ["q1", "q2", "q3"]
    assert add_question(EMPTY, Kind.DATE, asked={"q1"}).questions[0].key == "q2"
    named = change_question(form, 1, replace(form.questions[1], text={"ru": "Когда?"}))
    assert [one.text for one in named.questions] == [{}, {"ru": "Когда?"}, {}]


def test_choices_keep_what_they_are_known_by() -> None:
    """The same number of lines are the same choices; otherwise those of the same name are."""
    bare = Question("what", Kind.ONE, {"ru": "Что?"})
    first = with_choices(bare, "ru", ["Суп", "Чай"])
    assert first.choices == (Choice("c1", {"ru": "Суп"}), Choice("c2", {"ru": "Чай"}))
    both = with_choices(first, "kk", ["Сорпа", "Шай"])
    assert both.choices[1] == Choice("c2", {"ru": "Чай", "kk": "Шай"})
    fewer = with_choices(both, "ru", ["Чай", "Кофе", "Сок"])
    assert [one.key for one in fewer.choices] == ["c2", "c3", "c4"]
    assert reword({"ru": "Чай", "kk": "Шай"}, "ru", "") == {"kk": "Шай"}
