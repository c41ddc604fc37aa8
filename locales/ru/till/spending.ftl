# Paying with points: at the till, and the question to the customer.

spend-button = 💸 Оплатить { -points-with }
bill-spent = { CAPITAL(-points-with) }: −{ $worth } ({ points })

spending-choose =
    <b>{ $name }</b>
    { $lines }

    Сколько { -points-of } потратить? Самое большее — { points } ({ $worth }). Пришлите число или нажмите кнопку.
spending-most-button = 💸 { points } (−{ $worth })
still-till-points = Пришлите, сколько { -points-of } потратить, целым числом, например 100. Чтобы вернуться, нажмите ⬅️ выше.

spending-waiting =
    <b>Ждём ответа покупателя</b>

    { $name }
    { $lines }

    Без ✅ в его чате ничего не спишется. Ответить можно до { $until }.
withdraw-question-button = ❌ Не тратить { -points }
still-asked = Ждём ответа покупателя: подождите или нажмите ❌ выше, чтобы продолжить без { -points-of }.

spending-over-refused = <b>Покупатель не хочет тратить { -points }.</b>
spending-over-timed-out = <b>За 3 минуты ответа не было.</b> Ничего не потрачено.
spending-over-unreachable = <b>Покупатель заблокировал бота и не сможет подтвердить.</b> Продолжите без { -points-of }, или пусть разблокирует бота и нажмёт /start.
spending-over-changed = <b>Ничего не потрачено:</b> условия изменились.
spending-over-cancelled = Отменено. Ничего не потрачено и не записано.
spending-over-gone = <b>Покупатель вышел из программы.</b> Ничего не потрачено и не записано.
spending-over-quote =
    { $ending }

    { $quote }

spending-question =
    <b>Оплатить { -points-with }?</b>

    { $lines }

    Ответьте, пожалуйста, до { $until }: без вашего ✅ ничего не спишется.
spending-yes-button = ✅ Потратить { points }
spending-no-button = ❌ Не тратить

spending-answer-paid =
    ✅ <b>Оплачено: { points }.</b>

    { $lines }
spending-answer-refused = Ничего не потрачено, { -points } остались на карте.
spending-answer-over = Запрос уже закрыт, ничего не потрачено. Хотите оплатить { -points-with } — попросите кассира отправить его ещё раз.
spending-answer-changed = Условия изменились, ничего не потрачено. Кассир видит новый расчёт и может отправить вам запрос ещё раз.
spending-closed-timed-out = Время на ответ вышло, ничего не потрачено. Хотите оплатить { -points-with } — попросите кассира отправить запрос ещё раз.
spending-closed-withdrawn = Запрос отменён на кассе. Ничего не потрачено, { -points } остались на карте.
spending-already-paid = Уже сделано: покупка оплачена.
