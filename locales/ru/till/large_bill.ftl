# Bills above what a cashier credits alone.

quote-manager =
    { $quote }

    <b>Крупный чек: его подтверждает управляющий или владелец.</b>
ask-manager-button = ✅ Спросить управляющего
quote-waiting =
    { $quote }

    <b>Ждём ответа управляющего или владельца до { $until }.</b>
large-bill-ask =
    <b>Крупный чек: подтвердить?</b>

    Кассир: <b>{ $cashier }</b>
    Покупатель: { $name }
    Чек: <b>{ $bill }</b>, { -points-of }: { $points }
    Без подтверждения — до { $allowed }
    Между ними за 7 дней: { $sales ->
        [0] продаж не было
       *[other] { sales } на { $bills }
    }
large-bill-yes-button = ✅ Подтвердить
large-bill-sold = ✅ Чек на { $bill } подтверждён.
large-bill-refused = ❌ Чек на { $bill } не подтверждён, { -points } не начислены.
large-bill-changed = Чек на { $bill } не записан: условия изменились. Начните с карты покупателя.
large-bill-lapsed = Чек на { $bill } не записан: вовремя никто не ответил. Нажмите ✅, чтобы рассчитать его заново.
large-bill-gone = Чек на { $bill } не записан: покупатель вышел из программы.
quote-again-button = ✅ Рассчитать заново
