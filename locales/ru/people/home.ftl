# A customer's home.

home =
    <b>{ $programme }</b>
    { $holder }

    { $advice }

    История: /history
    Настройки: /settings
home-holder = { $name } · <b>{ $balance }</b>
home-advice-points = Покажите карту на кассе, и мы начислим { -points }.
home-advice = Показывайте карту на кассе при каждой покупке.
