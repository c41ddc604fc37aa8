# The balance, and the history of it. The spendable balance is the first number.

balance = { $points ->
    [0] Зараз на картці <b>0 { -points-of }</b>. Показуйте її на касі під час кожної покупки.
   *[other] На вашій картці <b>{ points }</b>.
}
balance-with-debt =
    Зараз можна витратити <b>0 { -points-of }</b>.

    Баланс: −{ $debt }. Покупку скасували, коли її { -points } вже було витрачено. { CAPITAL(-points) } за наступні покупки закриють цей борг.
balance-spendable = <b>{ points }</b> можна витратити зараз.
balance-pending = Ще в дорозі: <b>{ points }</b>. Витратити можна буде пізніше.
balance-held = Чекають на вашу відповідь на касі: <b>{ points }</b>.

history =
    <b>Історія { -points-of }</b>

    { $lines }
history-line = <b>{ $points }</b> · { $reason } · { $at }
history-empty = Поки порожньо. Тут буде видно, за що прийшли й куди пішли { -points }.
history-newest-button = ⬅️ До нових
history-older-button = ➡️ Раніше

reason-sale = покупка
reason-spending = оплата { -points-with }
reason-expiry = згоріли
reason-reversal = повернення
reason-slip = скасований запис
reason-correction = виправлення
reason-departure = вихід із програми
reason-old-debt = борг із минулого разу
