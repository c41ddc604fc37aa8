# The sale: the form, the quote, the receipts.

sale-form =
    <b>{ $name }</b>
    Баланс: { $balance }

    Какая сумма чека? Например: 2500
back-to-customer-button = 🧾 Вернуться: { $name }
still-amount = Пришлите сумму чека числом, например 2500 или 2 500,50. Передумали — отправьте /cancel.

quote =
    <b>{ $name }</b>
    Чек: <b>{ $bill }</b>
    Начислим: <b>{ points }</b>

    { $lines }
quote-twin =
    <b>Не повтор ли это? Меньше минуты назад уже была продажа этому покупателю на ту же сумму.</b>

    { quote }
quote-sure =
    { $quote }

    <b>Это точно ещё одна покупка? Тогда нажмите ✅ ещё раз.</b>
quote-anew =
    { $quote }

    <b>Расчёт обновлён: прежний устарел или изменились правила. Проверьте его и нажмите ✅ ещё раз.</b>
award-rate = { $rate } от { $base } — { points }

credit-button = { $points ->
    [0] ✅ Записать без баллов
   *[other] ✅ Начислить { points }
}
quote-withdrawn = Отменено. Баллы не начислены.
sale-done = { $points ->
    [0] Записано, без баллов.
   *[other] Начислено: { points }.
}
sale-repeated = Уже сделано: эта продажа записана.

sale-receipt =
    { $points ->
        [0] Спасибо за покупку! Баллов в этот раз нет: сумма слишком мала.
       *[other] <b>+{ points }</b>. Спасибо за покупку!
    }

    Чек: { $bill }
    Баланс: <b>{ $balance }</b>

    { $programme }
till-receipt =
    { $points ->
        [0] <b>Записано, без баллов</b>
       *[other] <b>+{ points }</b>
    }

    { $name }
    Чек: { $bill }
    Баланс: { $balance }

    ↩️ до { $until }
