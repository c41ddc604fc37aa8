# Taking a sale back.

undo-button = ↩️ Скасувати продаж
undo-ask =
    <b>Скасувати цей продаж?</b>

    { $name }
    Чек: { $bill }
    Спишемо: { points }
undo-yes-button = ✅ Так, скасувати
keep-button = ❌ Ні, залишити
undo-done = Продаж скасовано.
undo-repeated = Уже зроблено: цей продаж скасовано.

till-undo =
    ↩️ <b>Продаж скасовано</b>

    { $name }
    Чек: { $bill }
    Списано: { points }
    Баланс: { $balance }
undo-receipt =
    ↩️ <b>Покупку скасовано</b>

    Чек: { $bill }
    Списано: { points }
    Баланс: <b>{ $balance }</b>

    { $programme }
