# Taking a sale back.

undo-button = ↩️ Отменить продажу
undo-ask =
    <b>Отменить эту продажу?</b>

    { $name }
    Чек: { $bill }
    Спишем: { points }
undo-yes-button = ✅ Да, отменить
keep-button = ❌ Нет, оставить
undo-done = Продажа отменена.
undo-repeated = Уже сделано: эта продажа отменена.

till-undo =
    ↩️ <b>Продажа отменена</b>

    { $name }
    Чек: { $bill }
    Списано: { points }
    Баланс: { $balance }
undo-receipt =
    ↩️ <b>Покупка отменена</b>

    Чек: { $bill }
    Списано: { points }
    Баланс: <b>{ $balance }</b>

    { $programme }
