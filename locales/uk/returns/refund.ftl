# Giving a purchase back, wholly or in parts.

sale-button = 🧾 { $at } · { $bill }
sale-view =
    <b>№ { $number }</b> · { $at }
    { $name }
    { $lines }
sale-earned = Нараховано: { points }
sale-by = На касі: { $name }
sale-refunded = Уже повернено: { $sum }
sale-refund = ↩️ { $at } · { $sum } · { $by }
sale-refund-why = { sale-refund } · { $reason }
sale-balance = Баланс: { $balance }
sale-left = Покупець вийшов із програми: { -points } повернути нікому, а гроші можна повернути як зазвичай.
sales-button = ↩️ Повернення
sales-which = Яку покупку повернути? Тут останні. Решту можна знайти за номером із чека: надішліть його, наприклад № 123.
sales-none = За останні 90 днів повертати нема чого.

refund-button = ↩️ Повернути
refund-sum =
    <b>Скільки повернути?</b>

    { $name }
    Можна повернути: <b>{ $left }</b>

    Надішліть суму, наприклад 1000, або поверніть усе одразу.
refund-whole-button = ↩️ Усе: { $left }
still-refund-sum = Надішліть суму повернення числом, наприклад 1000 або 1 000,50. Передумали — надішліть /cancel.
refund-why =
    <b>Повернення: { $sum }</b>

    Чому? Оберіть або напишіть причину.
why-returned = Повернули товар
why-faulty = Товар із дефектом
why-wrong-bill = Помилка в чеку
why-declined = Відмовилися від замовлення
still-refund-reason = Напишіть причину текстом: від 3 до 200 символів. Передумали — надішліть /cancel.
refund-ask =
    <b>Повернути?</b>

    № { $number } · { $name }
    Чек: { $bill }
    { $lines }
    Баланс після повернення: { $balance }
    Причина: { $reason }
refund-amount = Із суми чека: { $sum }
refund-cash = Повернути грошима: <b>{ $sum }</b>
refund-given = Повернути на картку: { points }
refund-taken = Списати: { points }
refund-lost = Згорять: { points }
refund-yes-button = ✅ Повернути
refund-done = Повернення оформлено.
refund-repeated = Уже зроблено: це повернення оформлено.

till-refund =
    ↩️ <b>Продаж скасовано</b>

    № { $number } · { $name }
    Чек: { $bill }
    { $lines }
    Баланс: { $balance }
till-refund-part =
    ↩️ <b>Повернення оформлено</b>

    № { $number } · { $name }
    Чек: { $bill }
    { $lines }
    Баланс: { $balance }
refund-receipt =
    ↩️ <b>Покупку скасовано</b>

    № { $number }
    Чек: { $bill }
    { $lines }
refund-receipt-part =
    ↩️ <b>Частину покупки повернено</b>

    № { $number }
    Чек: { $bill }
    { $lines }
refund-receipt-cash = Повертаємо грошима: <b>{ $sum }</b>
refund-receipt-given = Повернули на картку: { points }
refund-receipt-taken = Списали: { points }
refund-receipt-lost = Згоріли: { points } (їхній строк подовжувала ця покупка)
refund-receipt-revived = Витратьте якнайшвидше: <b>{ points }</b>, останній день — { $day }
refund-receipt-balance = Баланс: <b>{ $balance }</b>
refund-receipt-debt = { CAPITAL(-points) } за цю покупку вже було витрачено. Платити нічого не треба: борг закриють { -points } за наступні покупки.
