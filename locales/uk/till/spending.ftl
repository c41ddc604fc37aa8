# Paying with points: at the till, and the question to the customer.

spend-button = 💸 Оплатити балами
bill-spent = Балами: { $worth } ({ points })

spending-choose =
    <b>{ $name }</b>
    { $lines }

    Скільки балів витратити? Щонайбільше — { points } ({ $worth }). Надішліть число або натисніть кнопку.
spending-most-button = 💸 { points } (−{ $worth })
still-till-points = Надішліть, скільки балів витратити, цілим числом, наприклад 100. Щоб повернутися, натисніть ⬅️ вище.

spending-waiting =
    <b>Чекаємо на відповідь покупця</b>

    { $name }
    { $lines }

    Без ✅ у його чаті нічого не спишеться. Відповісти можна до { $until }.
withdraw-question-button = ❌ Не витрачати бали
still-asked = Покупця запитують про бали: дочекайтеся відповіді або натисніть ❌ вище, щоб продовжити без них.

spending-over-refused = <b>Покупець не хоче витрачати бали.</b>
spending-over-timed-out = <b>За 3 хвилини відповіді не було.</b> Нічого не витрачено.
spending-over-unreachable = <b>Покупець не може відповісти:</b> його чат із ботом закритий, а без відповіді витратити бали не можна.
spending-over-changed = <b>Нічого не витрачено:</b> тим часом змінилися правила або бали покупця.
spending-over-cancelled = Скасовано. Нічого не витрачено й не записано.
spending-over-gone = <b>Покупець вийшов із програми.</b> Нічого не витрачено й не записано.
spending-over-quote =
    { $ending }

    { $quote }

spending-question =
    <b>Оплатити балами?</b>

    { $lines }

    Дайте, будь ласка, відповідь до { $until }: без вашого ✅ нічого не спишеться.

    { $programme }
spending-yes-button = ✅ Витратити { points }
spending-no-button = ❌ Не витрачати

spending-answer-paid =
    ✅ <b>Сплачено: { points }.</b>

    { $lines }
spending-answer-refused = Нічого не витрачено, бали лишилися на картці.
spending-answer-over = Це запитання вже закрите, і нічого не витрачено. Хочете сплатити балами — попросіть касира повторити.
spending-answer-changed = Тим часом щось змінилося, тому нічого не витрачено. Касир бачить новий розрахунок і може запитати вас ще раз.
spending-closed-timed-out = Час на відповідь минув, нічого не витрачено. Хочете оплатити балами — попросіть касира запитати ще раз.
spending-closed-withdrawn = Каса відкликала запитання. Нічого не витрачено, бали лишилися на картці.
spending-already-paid = Уже зроблено: покупку оплачено.
