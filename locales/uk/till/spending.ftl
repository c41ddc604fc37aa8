# Paying with points: at the till, and the question to the customer.

spend-button = 💸 Оплатити { -points-with }
bill-spent = { CAPITAL(-points-with) }: −{ $worth } ({ points })

spending-choose =
    <b>{ $name }</b>
    { $lines }

    Скільки { -points-of } витратити? Щонайбільше — { points } ({ $worth }). Надішліть число або натисніть кнопку.
spending-most-button = 💸 { points } (−{ $worth })
still-till-points = Надішліть, скільки { -points-of } витратити, цілим числом, наприклад 100. Щоб повернутися, натисніть ⬅️ вище.

spending-waiting =
    <b>Чекаємо на відповідь покупця</b>

    { $name }
    { $lines }

    Без ✅ у його чаті нічого не спишеться. Відповісти можна до { $until }.
withdraw-question-button = ❌ Не витрачати { -points }
still-asked = Чекаємо на відповідь покупця: зачекайте або натисніть ❌ вище, щоб продовжити без { -points-of }.

spending-over-refused = <b>Покупець не хоче витрачати { -points }.</b>
spending-over-timed-out = <b>За 3 хвилини відповіді не було.</b> Нічого не витрачено.
spending-over-unreachable = <b>Покупець заблокував бота й не зможе підтвердити.</b> Продовжте без { -points-of }, або нехай розблокує бота й натисне /start.
spending-over-changed = <b>Нічого не витрачено:</b> умови змінилися.
spending-over-cancelled = Скасовано. Нічого не витрачено й не записано.
spending-over-gone = <b>Покупець вийшов із програми.</b> Нічого не витрачено й не записано.
spending-over-quote =
    { $ending }

    { $quote }

spending-question =
    <b>Оплатити { -points-with }?</b>

    { $lines }

    Дайте, будь ласка, відповідь до { $until }: без вашого ✅ нічого не спишеться.
spending-yes-button = ✅ Витратити { points }
spending-no-button = ❌ Не витрачати

spending-answer-paid =
    ✅ <b>Сплачено: { points }.</b>

    { $lines }
spending-answer-refused = Нічого не витрачено, { -points } лишилися на картці.
spending-answer-over = Запит уже закрито, нічого не витрачено. Хочете оплатити { -points-with } — попросіть касира надіслати його ще раз.
spending-answer-changed = Умови змінилися, нічого не витрачено. Касир бачить новий розрахунок і може надіслати вам запит ще раз.
spending-closed-timed-out = Час на відповідь минув, нічого не витрачено. Хочете оплатити { -points-with } — попросіть касира надіслати запит ще раз.
spending-closed-withdrawn = Запит скасовано на касі. Нічого не витрачено, { -points } лишилися на картці.
spending-already-paid = Уже зроблено: покупку оплачено.
