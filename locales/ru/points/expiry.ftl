# How long points live: on the balance, in the history, and ahead of their last day.

points-next-loss = Раньше других истечёт срок: <b>{ points }</b>, последний день — { $day }.
points-next-loss-kept = Без покупок истечёт срок: <b>{ points }</b>, последний день — { $day }.

points-active =
    Уже можно тратить: <b>{ points }</b>.

    Всего сейчас доступно: { $spendable }.

expiry-reminder =
    Скоро истечёт срок ваших баллов: <b>{ points }</b>.

    Последний день — { $day }. Потратьте их при следующей покупке: покажите карту на кассе.
expiry-reminder-kept =
    Скоро истечёт срок ваших баллов: <b>{ points }</b>.

    Последний день — { $day }. Любая покупка до этого дня включительно сохранит их.

expiry-reminder-in-all = А всего до { $day } включительно истечёт срок: <b>{ points }</b>.

history-until = до { $day }
history-from = потратить можно с { $day }
