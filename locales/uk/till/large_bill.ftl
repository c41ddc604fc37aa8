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
    Чек: <b>{ $bill }</b>, балів: { $points }
    Без підтвердження — до { $allowed }
    За 7 днів у них: { $sales ->
        [0] продажів не було
       *[other] { sales } на { $bills }
    }
large-bill-yes-button = ✅ Підтвердити
large-bill-sold = ✅ Чек на { $bill } підтверджено.
large-bill-refused = ❌ Чек на { $bill } не підтверджено, бали не нараховано.
large-bill-changed = Чек на { $bill } не записано: тим часом щось змінилося. Його треба розрахувати заново, починаючи з картки покупця.
large-bill-lapsed = Чек на { $bill } не записано: вчасно ніхто не відповів. Натисніть ✅, щоб розрахувати його заново.
large-bill-gone = Чек на { $bill } не записано: покупець вийшов із програми.
quote-again-button = ✅ Розрахувати заново
