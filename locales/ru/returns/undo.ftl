# Taking a sale back.

undo-button = ↩️ Отменить продажу
undo-ask =
    <b>Отменить эту продажу?</b>

    { $name }
    Чек: { $bill }
    { $lines }
undo-yes-button = ✅ Да, отменить
keep-button = ❌ Нет, оставить
undo-done = Продажа отменена.
undo-repeated = Уже сделано: эта продажа отменена.
undo-receipt =
    ↩️ <b>Запись о покупке отменена</b>

    № { $number }
    Чек: { $bill }
    { $lines }
