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
    За 7 днів у них: { sales } на { $bills }
large-bill-yes-button = ✅ Підтвердити
large-bill-sold = ✅ Чек на { $bill } підтверджено.
large-bill-refused = ❌ Чек на { $bill } не підтверджено, бали не нараховано.
large-bill-changed = Чек на { $bill } не записано: умови змінилися. Суму треба надіслати ще раз.
