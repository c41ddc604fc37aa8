# The balance, and the history of it. The spendable balance is the first number.

balance = { $points ->
    [0] Пока <b>0 баллов</b>. Первые появятся со следующей покупкой: покажите карту на кассе.
   *[other] На вашей карте <b>{ points }</b>.
}
balance-with-debt =
    Сейчас можно потратить <b>0 баллов</b>.

    Баланс: −{ $debt }. Покупку отменили, когда её баллы уже были потрачены. Следующие покупки это покроют.

history =
    <b>История баллов</b>

    { $lines }
history-line = <b>{ $points }</b> · { $reason } · { $at }
history-empty = Здесь пока пусто. Покажите карту на кассе, и первые баллы появятся тут.
history-newest-button = ⬅️ К новым
history-older-button = ➡️ Раньше

reason-sale = покупка
reason-spending = оплата баллами
reason-expiry = сгорание
reason-reversal = отмена
reason-departure = выход из программы
