# Giving a purchase back, wholly or in parts.

sale-button = 🧾 { $at } · { $bill }
sale-view =
    <b>№ { $number }</b> · { $at }
    { $name }
    { $lines }
sale-earned = Начислено: { points }
sale-by = На кассе: { $name }
sale-refunded = Уже возвращено: { $sum }
sale-refund = ↩️ { $at } · { $sum } · { $by }
sale-refund-why = { sale-refund } · { $reason }
sale-balance = Баланс: { $balance }
sale-left = Покупатель вышел из программы: { -points } вернуть некому, а деньги можно вернуть как обычно.
sales-button = ↩️ Возврат
sales-which = Какую покупку вернуть? Здесь последние. Остальные найдутся по номеру с чека: пришлите его, например № 123.
sales-none = За последние 90 дней возвращать нечего.

refund-button = ↩️ Вернуть
refund-sum =
    <b>Сколько вернуть?</b>

    { $name }
    Можно вернуть: <b>{ $left }</b>

    Пришлите сумму, например 1000, или верните всё сразу.
refund-whole-button = ↩️ Всё: { $left }
still-refund-sum = Пришлите сумму возврата числом, например 1000 или 1 000,50. Передумали — отправьте /cancel.
refund-why =
    <b>Возврат: { $sum }</b>

    Почему? Выберите или напишите причину.
why-returned = Вернули товар
why-faulty = Брак
why-wrong-bill = Ошибка в чеке
why-declined = Отказались от заказа
still-refund-reason = Напишите причину текстом: от 3 до 200 символов. Передумали — отправьте /cancel.
refund-ask =
    <b>Вернуть?</b>

    № { $number } · { $name }
    Чек: { $bill }
    { $lines }
    Баланс после возврата: { $balance }
    Причина: { $reason }
refund-amount = Из суммы чека: { $sum }
refund-cash = Вернуть деньгами: <b>{ $sum }</b>
refund-given = Вернуть на карту: { points }
refund-taken = Списать: { points }
refund-lost = Сгорят: { points }
refund-yes-button = ✅ Вернуть
refund-done = Возврат оформлен.
refund-repeated = Уже сделано: этот возврат оформлен.

till-refund =
    ↩️ <b>Продажа отменена</b>

    № { $number } · { $name }
    Чек: { $bill }
    { $lines }
    Баланс: { $balance }
till-refund-part =
    ↩️ <b>Возврат оформлен</b>

    № { $number } · { $name }
    Чек: { $bill }
    { $lines }
    Баланс: { $balance }
refund-receipt =
    ↩️ <b>Покупка отменена</b>

    № { $number }
    Чек: { $bill }
    { $lines }
refund-receipt-part =
    ↩️ <b>Часть покупки возвращена</b>

    № { $number }
    Чек: { $bill }
    { $lines }
refund-receipt-cash = Возвращаем деньгами: <b>{ $sum }</b>
refund-receipt-given = Вернули на карту: { points }
refund-receipt-taken = Списали: { points }
refund-receipt-lost = Сгорели: { points } (их срок продлевала эта покупка)
refund-receipt-revived = Потратьте поскорее: <b>{ points }</b>, последний день — { $day }
refund-receipt-balance = Баланс: <b>{ $balance }</b>
refund-receipt-debt = { CAPITAL(-points) } за эту покупку уже были потрачены. Платить ничего не нужно: долг закроют { -points } за следующие покупки.
