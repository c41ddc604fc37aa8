"""All languages say the same things."""

from collections import Counter

import pytest
from fluent.syntax import ast

from locales.texts import LANGUAGES
from tests.locales.catalogue import PLURAL_FORMS, entries, messages, resources, variables

OTHERS = [language for language in LANGUAGES if language != "ru"]


def test_every_file_can_be_read() -> None:
    """No line of a file is passed over because of a slip in its syntax."""
    junk = [
        f"{language}/{file}: {node.content}"
        for (language, file), resource in resources().items()
        for node in resource.body
        if isinstance(node, ast.Junk)
    ]
    assert not junk


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_message_is_written_twice(language: str) -> None:
    """A message has one place, whatever file it is in, and no attributes, which nobody reads."""
    mine = [entry for entry in entries() if entry.language == language]
    ids = Counter(entry.id for entry in mine)
    assert not [message for message, times in ids.items() if times > 1]
    assert not [str(entry) for entry in mine if entry.attributes]


@pytest.mark.parametrize("language", OTHERS)
def test_every_language_has_every_message(language: str) -> None:
    """The same messages stand in the same files."""
    russian = {(entry.file, entry.id) for entry in messages("ru").values()}
    other = {(entry.file, entry.id) for entry in messages(language).values()}
    shared = {pair for pair in russian | other if not pair[1].startswith("-")}
    assert sorted(shared - other) == []
    assert sorted(shared - russian) == []


@pytest.mark.parametrize("language", OTHERS)
def test_every_language_tells_the_same_facts(language: str) -> None:
    """A message uses the same variables, and the same choices of words, everywhere."""
    different = [
        f"{entry}: {sorted(variables(entry) ^ variables(russian))}"
        for id_, entry in messages(language).items()
        if not id_.startswith("-")
        and (russian := messages("ru").get(id_))
        and variables(entry) != variables(russian)
    ]
    assert not different, "\n".join(different)


@pytest.mark.parametrize("language", LANGUAGES)
def test_numbers_agree_with_their_nouns(language: str) -> None:
    """A choice by number has each form that the language's numbers take, and none of another's."""
    forms = PLURAL_FORMS[language]
    wrong = [
        f"{entry}: ${selector.variable} {selector.keys}"
        for entry in messages(language).values()
        for selector in entry.selectors
        if selector.is_plural
        and not selector.is_nothing_or_something
        and not forms <= {key for key in selector.keys if key.isalpha()} <= forms | {"other"}
    ]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("language", OTHERS)
def test_words_choose_between_the_same_words(language: str) -> None:
    """A text that depends on a word, such as a role, knows the same words in every language."""
    different = []
    for id_, entry in messages(language).items():
        if (russian := messages("ru").get(id_)) is None:
            continue
        mine, theirs = (
            {(s.variable, key) for s in e.selectors if not s.is_plural for key in s.keys}
            for e in (entry, russian)
        )
        known = {variable for variable, _ in mine} & {variable for variable, _ in theirs}
        if any(variable in known for variable, _ in mine ^ theirs):
            different.append(str(entry))
    assert not different, "\n".join(different)
