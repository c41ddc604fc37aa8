# Taking a sale back.

undo-button = ↩️ Скасувати продаж
undo-ask =
    <b>Скасувати цей продаж?</b>

    { $name }
    Чек: { $bill }
    { $lines }
undo-yes-button = ✅ Так, скасувати
keep-button = ❌ Ні, залишити
undo-done = Продаж скасовано.
undo-repeated = Уже зроблено: цей продаж скасовано.
undo-receipt =
    ↩️ <b>Запис про покупку скасовано</b>

    № { $number }
    Чек: { $bill }
    { $lines }
