# How long points live: on the balance, in the history, and ahead of their last day.

points-next-loss = Первыми сгорят: <b>{ points }</b>, последний день — { $day }.
points-next-loss-kept = Без покупок сгорят: <b>{ points }</b>, последний день — { $day }.

points-active =
    Уже можно тратить: <b>{ points }</b>.

    Всего сейчас доступно: { $spendable }.

expiry-reminder =
    Скоро сгорят: <b>{ points }</b>.

    Успейте потратить до { $day } включительно: покажите карту на кассе.
expiry-reminder-kept =
    Скоро сгорят: <b>{ points }</b>.

    Чтобы сохранить их, купите что-нибудь до { $day } включительно.

expiry-reminder-in-all = Всего до { $day } включительно сгорят: <b>{ points }</b>.

history-until = до { $day }
history-from = потратить можно с { $day }
