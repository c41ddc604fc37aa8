# The sale: the form, the quote, the receipts.

sale-form =
    <b>{ $name }</b>{ $lines }

    Какая сумма чека? Например: 2500
sale-form-discount = Скидка: { $rate }
sale-form-by-phone = По номеру телефона, без карты: { -points } потратить нельзя
back-to-customer-button = 🧾 Вернуться: { $name }
still-till-amount = Пришлите сумму чека числом, например 2500 или 2 500,50. Передумали — отправьте /cancel.

category-ask =
    <b>{ $name }</b>
    { bill-line }

    Какая категория?
category-ask-again =
    { $question }

    <b>Категории изменились. Выберите ещё раз.</b>
still-category = Нажмите категорию под суммой чека. Сумма другая — пришлите её числом, например 2500.

quote =
    <b>{ $name }</b>
    { $lines }
quote-gain = Начислим: <b>{ points }</b>
quote-twin =
    <b>Не повтор ли это? Меньше трёх минут назад уже была продажа этому покупателю на ту же сумму.</b>

    { quote }
quote-by-phone =
    { $quote }

    Чтобы потратить { -points }, нужна карта: QR-код или шесть цифр.
quote-sure =
    { $quote }

    <b>Это точно ещё одна покупка? Тогда нажмите ✅ ещё раз.</b>
quote-anew =
    { $quote }

    <b>Расчёт обновлён. Проверьте и нажмите ✅ ещё раз.</b>

credit-button = { $points ->
    [0] ✅ Записать продажу
   *[other] ✅ Начислить { points }
}
quote-withdrawn = Отменено. Ничего не записано.
sale-done = { $points ->
    [0] Записано.
   *[other] Начислено: { points }.
}
sale-repeated = Уже сделано: эта продажа записана.

sale-receipt =
    { $head }
    { $lines }
sale-receipt-points = <b>+{ points }</b>. Спасибо за покупку!
sale-receipt-no-points = Спасибо за покупку! { CAPITAL(-points-of) } в этот раз нет.
sale-receipt-plain = Спасибо за покупку!
sale-receipt-balance = Баланс: <b>{ $balance }</b>
till-receipt =
    { $points ->
        [0] <b>Продажа записана</b>
       *[other] <b>+{ points }</b>
    }

    { $name }
    { $lines }

    Отменить ↩️ — до { $until }
till-receipt-balance = Баланс: { $balance }

sales = { $sales ->
    [one] { $sales } продажа
    [few] { $sales } продажи
   *[many] { $sales } продаж
}
