# The balance, and the history of it. The spendable balance is the first number.

balance = { $points ->
    [0] Поки що <b>0 балів</b>. Перші з’являться з наступною покупкою: покажіть картку на касі.
   *[other] На вашій картці <b>{ points }</b>.
}
balance-with-debt =
    Зараз можна витратити <b>0 балів</b>.

    Баланс: −{ $debt }. Покупку скасували, коли її бали вже було витрачено. Наступні покупки це покриють.

history =
    <b>Історія балів</b>

    { $lines }
history-line = <b>{ $points }</b> · { $reason } · { $at }
history-empty = Тут поки що порожньо. Покажіть картку на касі, і перші бали з’являться тут.
history-newest-button = ⬅️ До нових
history-older-button = ➡️ Раніше

reason-sale = покупка
reason-spending = оплата балами
reason-expiry = згоряння
reason-reversal = скасування
reason-departure = вихід із програми
