# Alerts: what looks like fraud, with the evidence; and what a customer disputes.

alert-customer = Много продаж одному покупателю за день: { $figure } (лимит — { $allowed })
alert-cashier = Много { -points-of } от одного кассира за день: { $figure } (лимит — { $allowed })
alert-large-bill = Крупный чек у кассира: { $figure } (лимит — { $allowed })
alert-pair = Один кассир и один покупатель слишком часто: продаж за 7 дней — { $figure } (лимит — { $allowed })
alert-burst = Слишком много продаж подряд: за 10 минут — { $figure } (лимит — { $allowed })
alert-by-phone = Много продаж по номеру телефона, без карты: за день — { $figure } (лимит — { $allowed })
alert-late-refunds = Возвраты за прошлые дни: у одного сотрудника за день — { $figure } (лимит — { $allowed })
alert-not-me = Покупатель сообщает: «Это не моя покупка»
alert =
    ⚠️ <b>{ $pattern }</b>

    { $lines }
told-refused = ⛔️ Бот этого не разрешил.
told-staff = Сотрудник: <b>{ $name }</b>
told-customer = Покупатель: <b>{ $name }</b>
told-total = Всего: { sales } на { $bills }, начислено { -points-of }: { $points }
told-sale = { $points ->
    [0] № { $number } · { $at } · { $bill } · { $cashier }
   *[other] № { $number } · { $at } · { $bill } · +{ $points } · { $cashier }
}
told-sale-returned = № { $number } · { $at } · { $bill } · возвращено { $returned } · { $cashier }
told-fine = ✅ Всё в порядке: сегодня об этом больше не сообщим.
told-fine-pair = ✅ Всё в порядке: об этих двоих не сообщим четыре недели.
fine-button = ✅ Всё в порядке
told-sale-button = 🧾 № { $number }
