# A customer says that a purchase was not theirs.

not-me-button = 💬 Це не моя покупка
not-me-ask =
    <b>Повідомити власника магазину, що це не ваша покупка?</b>

    Чек: { $bill }
    { $at }
not-me-yes-button = ✅ Так, повідомити
not-me-no-button = ❌ Ні, покупка моя
not-me-thanks = Дякуємо, що повідомили. Власник магазину розбереться. Якщо покупку скасують, ви отримаєте повідомлення.
not-me-kept = Гаразд, покупка лишається як є.
