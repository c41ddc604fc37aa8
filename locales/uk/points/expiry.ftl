# How long points live: on the balance, in the history, and ahead of their last day.

points-next-loss = Першими згорять: <b>{ points }</b>, останній день — { $day }.
points-next-loss-kept = Без покупок згорять: <b>{ points }</b>, останній день — { $day }.

points-active =
    Уже можна витрачати: <b>{ points }</b>.

    Усього зараз доступно: { $spendable }.

expiry-reminder =
    Незабаром згорять: <b>{ points }</b>.

    Встигніть витратити до { $day } включно: покажіть картку на касі.
expiry-reminder-kept =
    Незабаром згорять: <b>{ points }</b>.

    Щоб зберегти їх, купіть щось до { $day } включно.

expiry-reminder-in-all = Усього до { $day } включно згорять: <b>{ points }</b>.

history-until = до { $day }
history-from = витратити можна з { $day }
