# How long points live: on the balance, in the history, and ahead of their last day.

points-next-loss = Раніше за інші мине строк: <b>{ points }</b>, останній день — { $day }.
points-next-loss-kept = Без покупок мине строк: <b>{ points }</b>, останній день — { $day }.

points-active =
    Уже можна витрачати: <b>{ points }</b>.

    Усього зараз доступно: { $spendable }.

expiry-reminder =
    Незабаром мине строк ваших балів: <b>{ points }</b>.

    Останній день — { $day }. Витратьте їх під час наступної покупки: покажіть картку на касі.
expiry-reminder-kept =
    Незабаром мине строк ваших балів: <b>{ points }</b>.

    Останній день — { $day }. Будь-яка покупка до цього дня включно збереже їх.

expiry-reminder-in-all = А всього до { $day } включно мине строк: <b>{ points }</b>.

history-until = до { $day }
history-from = витратити можна з { $day }
