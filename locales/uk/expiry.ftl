# How long points live: on the balance, in the history, and ahead of their last day.

points-next-loss = Найближчий строк: <b>{ points }</b>, останній день — { $day }.
points-next-loss-kept = Якщо нічого не купувати, мине строк: <b>{ points }</b>, останній день — { $day }.

points-active =
    Ваші бали готові: <b>{ points }</b>.

    Усього зараз можна витратити: { $spendable }.

expiry-reminder =
    Незабаром мине строк ваших балів: <b>{ points }</b>.

    Останній день — { $day }. Витратьте їх на наступну покупку: покажіть картку на касі.
expiry-reminder-kept =
    Незабаром мине строк ваших балів: <b>{ points }</b>.

    Останній день — { $day }. Будь-яка покупка до цього дня включно збереже їх.

history-until = до { $day }
history-from = витратити можна з { $day }
