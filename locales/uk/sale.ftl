# The sale: the form, the quote, the receipts.

sale-form =
    <b>{ $name }</b>
    Баланс: { $balance }

    Яка сума чека? Наприклад: 2500
back-to-customer-button = 🧾 Повернутися: { $name }
still-amount = Надішліть суму чека числом, наприклад 2500 або 2 500,50. Передумали — надішліть /cancel.

quote =
    <b>{ $name }</b>
    Чек: <b>{ $bill }</b>
    Нарахуємо: <b>{ points }</b>

    { $lines }
quote-twin =
    <b>Чи це не повтор? Менше ніж хвилину тому вже був продаж цьому покупцеві на ту саму суму.</b>

    { quote }
quote-sure =
    { $quote }

    <b>Це точно ще одна покупка? Тоді натисніть ✅ ще раз.</b>
quote-anew =
    { $quote }

    <b>Розрахунок оновлено: попередній застарів або змінилися правила. Перевірте його й натисніть ✅ ще раз.</b>
award-rate = { $rate } від { $base } — { points }

credit-button = { $points ->
    [0] ✅ Записати без балів
   *[other] ✅ Нарахувати { points }
}
quote-withdrawn = Скасовано. Бали не нараховано.
sale-done = { $points ->
    [0] Записано, без балів.
   *[other] Нараховано: { points }.
}
sale-repeated = Уже зроблено: цей продаж записано.

sale-receipt =
    { $points ->
        [0] Дякуємо за покупку! Балів цього разу немає: сума замала.
       *[other] <b>+{ points }</b>. Дякуємо за покупку!
    }

    Чек: { $bill }
    Баланс: <b>{ $balance }</b>

    { $programme }
till-receipt =
    { $points ->
        [0] <b>Записано, без балів</b>
       *[other] <b>+{ points }</b>
    }

    { $name }
    Чек: { $bill }
    Баланс: { $balance }

    ↩️ до { $until }
