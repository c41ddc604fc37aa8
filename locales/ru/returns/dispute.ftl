# A customer says that a purchase was not theirs.

not-me-button = 💬 Это не моя покупка
not-me-ask =
    <b>Сообщить владельцу магазина, что это не ваша покупка?</b>

    Чек: { $bill }
    { $at }
not-me-yes-button = ✅ Да, сообщить
not-me-no-button = ❌ Нет, покупка моя
not-me-thanks = Спасибо, что сообщили. Владелец магазина разберётся. Если покупку отменят, вы получите сообщение.
not-me-kept = Хорошо, покупка остаётся как есть.
