# Paying with points: at the till, and the question to the customer.

spend-button = 💸 Оплатить баллами
bill-spent = Баллами: { $worth } ({ points })

spending-choose =
    <b>{ $name }</b>
    { $lines }

    Сколько баллов потратить? Самое большее — { points } ({ $worth }). Пришлите число или нажмите кнопку.
spending-most-button = 💸 { points } (−{ $worth })
still-till-points = Пришлите, сколько баллов потратить, целым числом, например 100. Чтобы вернуться, нажмите ⬅️ выше.

spending-waiting =
    <b>Ждём ответа покупателя</b>

    { $name }
    { $lines }

    Без ✅ в его чате ничего не спишется. Ответить можно до { $until }.
withdraw-question-button = ❌ Не тратить баллы
still-asked = Покупателя спрашивают о баллах: дождитесь ответа или нажмите ❌ выше, чтобы продолжить без них.

spending-over-refused = <b>Покупатель не хочет тратить баллы.</b>
spending-over-timed-out = <b>За 3 минуты ответа не было.</b> Ничего не потрачено.
spending-over-unreachable = <b>Покупатель не может ответить:</b> его чат с ботом закрыт, а без ответа потратить баллы нельзя.
spending-over-changed = <b>Ничего не потрачено:</b> тем временем изменились правила или баллы покупателя.
spending-over-cancelled = Отменено. Ничего не потрачено и не записано.
spending-over-gone = <b>Покупатель вышел из программы.</b> Ничего не потрачено и не записано.
spending-over-quote =
    { $ending }

    { $quote }

spending-question =
    <b>Оплатить баллами?</b>

    { $lines }

    Ответьте, пожалуйста, до { $until }: без вашего ✅ ничего не спишется.

    { $programme }
spending-yes-button = ✅ Потратить { points }
spending-no-button = ❌ Не тратить

spending-answer-paid =
    ✅ <b>Оплачено: { points }.</b>

    { $lines }
spending-answer-refused = Ничего не потрачено, баллы остались на карте.
spending-answer-over = Этот вопрос уже закрыт, и ничего не потрачено. Хотите оплатить баллами — попросите кассира повторить.
spending-answer-changed = Тем временем что-то изменилось, поэтому ничего не потрачено. Кассир видит новый расчёт и может спросить вас ещё раз.
spending-closed-timed-out = Время на ответ вышло, ничего не потрачено. Хотите оплатить баллами — попросите кассира спросить ещё раз.
spending-closed-withdrawn = Касса отозвала вопрос. Ничего не потрачено, баллы остались на карте.
spending-already-paid = Уже сделано: покупка оплачена.
