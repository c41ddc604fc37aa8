# Bills above what a cashier credits alone.

quote-manager =
    { $quote }

    <b>Великий чек: його підтверджує керівник або власник.</b>
ask-manager-button = ✅ Спитати керівника
quote-waiting =
    { $quote }

    <b>Чекаємо на відповідь керівника або власника до { $until }.</b>
large-bill-ask =
    <b>Великий чек: підтвердити?</b>

    Касир: <b>{ $cashier }</b>
    Покупець: { $name }
    Чек: <b>{ $bill }</b>, { -points-of }: { $points }
    Без підтвердження — до { $allowed }
    Між ними за 7 днів: { $sales ->
        [0] продажів не було
       *[other] { sales } на { $bills }
    }
large-bill-yes-button = ✅ Підтвердити
large-bill-sold = ✅ Чек на { $bill } підтверджено.
large-bill-refused = ❌ Чек на { $bill } не підтверджено, { -points } не нараховано.
large-bill-changed = Чек на { $bill } не записано: умови змінилися. Почніть із картки покупця.
large-bill-lapsed = Чек на { $bill } не записано: вчасно ніхто не відповів. Натисніть ✅, щоб розрахувати його заново.
large-bill-gone = Чек на { $bill } не записано: покупець вийшов із програми.
quote-again-button = ✅ Розрахувати заново
