"""Who stands in the three phones: names that go with the visitor's language."""

from dataclasses import dataclass

SHOP = "Dala Coffee"
"""What the bot is called, and so the programme, in every language."""


@dataclass(frozen=True, slots=True)
class Cast:
    """The names of the customer, the cashier and the owner, who all speak this language."""

    language: str
    customer: str
    cashier: str
    owner: str

    def roles(self) -> dict[str, str]:
        """The names by role, in the order of the phones."""
        return {"customer": self.customer, "cashier": self.cashier, "owner": self.owner}


CASTS = {
    "ru": Cast("ru", "Дана", "Олег", "Арман"),
    "uk": Cast("uk", "Олена", "Тарас", "Богдан"),
    "kk": Cast("kk", "Айгерім", "Ерлан", "Арман"),
    "en": Cast("en", "Emma", "Jack", "Oliver"),
}


def cast_for(language: str | None) -> Cast:
    """The cast for a language as browsers and terminals name it: `kk`, `kk-KZ,ru;q=0.9`, `kk_KZ`.

    Whoever names one that is not spoken here is met in English, whoever names none in Russian.
    """
    if language is None:
        return CASTS["ru"]
    return CASTS.get(language[:2].lower(), CASTS["en"])
