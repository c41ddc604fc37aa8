# The sale: the form, the quote, the receipts.

sale-form =
    <b>{ $name }</b>{ $lines }

    Яка сума чека? Наприклад: 2500
sale-form-discount = Знижка: { $rate }
sale-form-by-phone = За номером телефону, без картки: { -points } витратити не можна
back-to-customer-button = 🧾 Повернутися: { $name }
still-till-amount = Надішліть суму чека числом, наприклад 2500 або 2 500,50. Передумали — надішліть /cancel.

category-ask =
    <b>{ $name }</b>
    { bill-line }

    Яка категорія?
category-ask-again =
    { $question }

    <b>Категорії змінилися. Оберіть ще раз.</b>
still-category = Натисніть категорію під сумою чека. Сума інша — надішліть її числом, наприклад 2500.

quote =
    <b>{ $name }</b>
    { $lines }
quote-gain = Нарахуємо: <b>{ points }</b>
quote-twin =
    <b>Чи це не повтор? Менше ніж три хвилини тому вже був продаж цьому покупцеві на ту саму суму.</b>

    { quote }
quote-by-phone =
    { $quote }

    Щоб витратити { -points }, потрібна картка: QR-код або шість цифр.
quote-sure =
    { $quote }

    <b>Це точно ще одна покупка? Тоді натисніть ✅ ще раз.</b>
quote-anew =
    { $quote }

    <b>Розрахунок оновлено. Перевірте й натисніть ✅ ще раз.</b>

credit-button = { $points ->
    [0] ✅ Записати продаж
   *[other] ✅ Нарахувати { points }
}
quote-withdrawn = Скасовано. Нічого не записано.
sale-done = { $points ->
    [0] Записано.
   *[other] Нараховано: { points }.
}
sale-repeated = Уже зроблено: цей продаж записано.

sale-receipt =
    { $head }
    { $lines }
sale-receipt-points = <b>+{ points }</b>. Дякуємо за покупку!
sale-receipt-no-points = Дякуємо за покупку! { CAPITAL(-points-of) } цього разу немає.
sale-receipt-plain = Дякуємо за покупку!
sale-receipt-balance = Баланс: <b>{ $balance }</b>
till-receipt =
    { $points ->
        [0] <b>Продаж записано</b>
       *[other] <b>+{ points }</b>
    }

    { $name }
    { $lines }

    Скасувати ↩️ — до { $until }
till-receipt-balance = Баланс: { $balance }

sales = { $sales ->
    [one] { $sales } продаж
    [few] { $sales } продажі
   *[many] { $sales } продажів
}
