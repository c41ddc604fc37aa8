"""What is known of currencies: how people write each beside a sum, and its smallest coin.

The codes are those of ISO 4217; each may be written beside a sum as well.
"""

from collections.abc import Mapping
from functools import cache

from loyalty.values import Minor

_ROUBLES = "₽ р р. руб руб. рубль рубля рублей рубли рублі рублів rub. ruble rubles rouble roubles"
_DOLLARS = "$ доллар доллара долларов доллары долар долара доларів долари dollar dollars"
_CROWNS = "kr kr. крона кроны крон крони krona kronor krone kroner"
_MANATS = "манат маната манатов манаты манати манатів manat manats"
_LEI = "лей лея леев леи леї леїв lei leu"
_DINARS = "динар динара динаров динары динари динарів dinar dinars"
_FRANCS = "fr fr. франк франка франков франки франків franc francs"

_WRITTEN: Mapping[str, str] = {
    "AED": "дирхам дирхама дирхамов дирхамы дирхами дирхамів dirham dirhams dh dhs",
    "AMD": "֏ драм драма драмов драмы драми драмів др др. dram drams",
    "AUD": f"a$ {_DOLLARS}",
    "AZN": f"₼ ман ман. {_MANATS}",
    "BGN": "лв лв. лев лева левов левы леви левів lev leva",
    "BRL": "r$ реал реала реалов реали реалів real reais reals",
    "BYN": f"br {_ROUBLES.removeprefix('₽ ')}",
    "CAD": f"ca$ c$ {_DOLLARS}",
    "CHF": _FRANCS,
    "CNY": "¥ ￥ cn¥ 元 юань юаня юаней юани юані юанів yuan rmb",
    "CZK": "kč kc крона кроны крон крони koruna koruny korun",
    "DKK": _CROWNS,
    "EUR": "€ евро євро еуро euro euros",
    "GBP": "£ фунт фунта фунтов фунты фунти фунтів pound pounds",
    "GEL": "₾ лари ларі ლარი lari laris",
    "HKD": f"hk$ {_DOLLARS}",
    "HUF": "ft форинт форинта форинтов форинты форинти форинтів forint forints",
    "ILS": "₪ шек шек. шекель шекеля шекелей шекели шекелі шекелів nis shekel shekels",
    "INR": "₹ ₨ rs rs. рупия рупии рупий рупія рупії рупій rupee rupees",
    "KGS": "с с. сом сома сомов сомы соми сомів som soms",
    "KZT": "₸ тг тг. тенге теңге tg tg. tenge tenges",
    "LSL": "лсл",
    "MDL": _LEI,
    "MNT": "₮ төг төг. төгрөг тугрик тугрика тугриков тугрики тугриків tugrik tugriks",
    "MXN": "mx$ $ песо peso pesos",
    "NOK": _CROWNS,
    "NZD": f"nz$ {_DOLLARS}",
    "PHP": "₱ песо peso pesos",
    "PLN": "zł zł. zl zl. злотый злотого злотых злоты злотий злоті злотих zloty zlotys złoty złote "
    "złotych",
    "RON": _LEI,
    "RSD": f"дин дин. din din. {_DINARS}",
    "RUB": _ROUBLES,
    "RUR": _ROUBLES,
    "SEK": _CROWNS,
    "SGD": f"s$ {_DOLLARS}",
    "THB": "฿ бат бата батов баты бати батів baht",
    "TJS": "с с. смн смн. сомони сомоні сомонӣ somoni somonis",
    "TMT": f"тмт {_MANATS}",
    "TRY": "₺ tl тл лира лиры лир лиру ліра ліри лір lira liras",
    "TWD": "nt$ $",
    "UAH": "₴ грн грн. гр гр. гривня гривні гривень гривню гривна гривны гривен гривну гривнях hrn "
    "hryvnia hryvnias hryven",
    "UAK": "крб. крб",
    "USD": f"us$ {_DOLLARS}",
    "UZS": "сум сума сумов сумы суми сумів сўм so'm som sum soum soums sums",
    "XCD": "ec$ $",
    "XCG": "cg cg.",
    "XXX": "¤",
}

_APOSTROPHES = dict.fromkeys(map(ord, "\u2019\u2018\u02bb\u02bc\u02b9\u201b\u2032\u00b4`"), "'")

_COINS: Mapping[str, int] = {
    "AMD": 1000,
    "AUD": 5,
    "CAD": 5,
    "CHF": 5,
    "COP": 5000,
    "CRC": 500,
    "CZK": 100,
    "DKK": 50,
    "GEL": 5,
    "GYD": 100,
    "HKD": 10,
    "HUF": 500,
    "IDR": 100,
    "ILS": 10,
    "INR": 50,
    "KGS": 10,
    "KZT": 100,
    "MNT": 100,
    "MUR": 100,
    "MYR": 5,
    "NOK": 100,
    "NZD": 10,
    "PKR": 100,
    "RSD": 100,
    "SEK": 100,
    "SGD": 5,
    "THB": 25,
    "TWD": 100,
    "TZS": 100,
    "UAH": 50,
    "UZS": 100,
    "ZAR": 10,
}
"""The smallest coin in use, in minor units, where it is not the minor unit itself: of 2026.

By CLDR's figures for cash, and by what central banks have said since: tiyn buy nothing in
Kazakhstan, and in Ukraine banks hand out no coin below 50 kopiykas since October 2025.
"""


@cache
def words_for(currency: str) -> tuple[str, ...]:
    """What may stand beside a sum in this currency, as `written_alike` makes it; longest first."""
    words = {written_alike(word) for word in (currency, *_WRITTEN.get(currency, "").split())}
    return tuple(sorted(words, key=len, reverse=True))


def written_alike(text: str) -> str:
    """The text without what tells two writings of one currency apart: case, and apostrophes."""
    return text.translate(_APOSTROPHES).casefold()


def in_cash(amount: Minor, currency: str) -> Minor:
    """What is handed over of the amount where it is paid in cash: the nearest sum that can be made
    of coins in use, the half upwards.
    """
    coin = _COINS.get(currency, 1)
    return Minor((amount + coin // 2) // coin * coin)
