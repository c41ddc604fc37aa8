# A customer says that a purchase was not theirs.

not-me-button = 💬 Это не моя покупка
not-me-ask =
    <b>Это правда не ваша покупка?</b>

    Чек: { $bill }
    { $at }

    Нажмите ✅ — и мы сразу сообщим владельцу.
not-me-yes-button = ✅ Да, это не моя
not-me-no-button = ❌ Нет, всё верно
not-me-thanks = Спасибо, что сообщили. Владелец уже видит эту покупку и разберётся. Если её отменят, вы получите сообщение.
not-me-kept = Хорошо, покупка остаётся как есть.
