# The balance, and the history of it. The spendable balance is the first number.

balance = { $points ->
    [0] Сейчас на карте <b>0 { -points-of }</b>. Показывайте её на кассе при каждой покупке.
   *[other] На вашей карте <b>{ points }</b>.
}
balance-with-debt =
    Сейчас можно потратить <b>0 { -points-of }</b>.

    Баланс: −{ $debt }. Покупку отменили, когда её { -points } уже были потрачены. { CAPITAL(-points) } за следующие покупки закроют этот долг.
balance-spendable = <b>{ points }</b> можно потратить сейчас.
balance-pending = Ещё в пути: <b>{ points }</b>. Потратить можно будет позже.
balance-held = Ждут вашего ответа на кассе: <b>{ points }</b>.

history =
    <b>История { -points-of }</b>

    { $lines }
history-line = <b>{ $points }</b> · { $reason } · { $at }
history-empty = Пока пусто. Здесь будет видно, за что пришли и куда ушли { -points }.
history-newest-button = ⬅️ К новым
history-older-button = ➡️ Раньше

reason-sale = покупка
reason-spending = оплата { -points-with }
reason-expiry = сгорели
reason-reversal = возврат
reason-slip = отменённая запись
reason-correction = исправление
reason-departure = выход из программы
reason-old-debt = долг с прошлого раза
