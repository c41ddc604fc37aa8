# Alerts: what looks like fraud, with the evidence; and what a customer disputes.

alert-customer = Багато продажів одному покупцеві за день: { $figure } (ліміт — { $allowed })
alert-cashier = Багато { -points-of } від одного касира за день: { $figure } (ліміт — { $allowed })
alert-large-bill = Великий чек у касира: { $figure } (ліміт — { $allowed })
alert-pair = Один касир і один покупець надто часто: продажів за 7 днів — { $figure } (ліміт — { $allowed })
alert-burst = Надто багато продажів поспіль: за 10 хвилин — { $figure } (ліміт — { $allowed })
alert-by-phone = Багато продажів за номером телефону, без картки: за день — { $figure } (ліміт — { $allowed })
alert-late-refunds = Повернення за минулі дні: в одного працівника за день — { $figure } (ліміт — { $allowed })
alert-not-me = Покупець повідомляє: «Це не моя покупка»
alert =
    ⚠️ <b>{ $pattern }</b>

    { $lines }
told-refused = ⛔️ Бот цього не дозволив.
told-staff = Працівник: <b>{ $name }</b>
told-customer = Покупець: <b>{ $name }</b>
told-total = Усього: { sales } на { $bills }, нараховано { -points-of }: { $points }
told-sale = { $points ->
    [0] № { $number } · { $at } · { $bill } · { $cashier }
   *[other] № { $number } · { $at } · { $bill } · +{ $points } · { $cashier }
}
told-sale-returned = № { $number } · { $at } · { $bill } · повернено { $returned } · { $cashier }
told-fine = ✅ Усе гаразд: сьогодні про це більше не повідомимо.
told-fine-pair = ✅ Усе гаразд: про цих двох не повідомлятимемо чотири тижні.
fine-button = ✅ Усе гаразд
told-sale-button = 🧾 № { $number }
