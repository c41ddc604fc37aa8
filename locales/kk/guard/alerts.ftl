# Alerts: what looks like fraud, with the evidence; and what a customer disputes.

alert-customer = Бір сатып алушыға бір күнде тым көп сату: { $figure } (шегі — { $allowed })
alert-cashier = Бір кассирден бір күнде тым көп { -points }: { $figure } (шегі — { $allowed })
alert-large-bill = Кассирдегі ірі чек: { $figure } (шегі — { $allowed })
alert-pair = Бір кассир мен бір сатып алушы тым жиі: 7 күндегі сату — { $figure } (шегі — { $allowed })
alert-burst = Қатарынан тым көп сату: 10 минутта — { $figure } (шегі — { $allowed })
alert-by-phone = Картасыз, телефон нөмірімен тым көп сату: бір күнде — { $figure } (шегі — { $allowed })
alert-late-refunds = Өткен күндердің сатуын қайтару: бір қызметкерден бір күнде — { $figure } (шегі — { $allowed })
alert-not-me = Сатып алушы: «Мұны мен сатып алған жоқпын»
alert =
    ⚠️ <b>{ $pattern }</b>

    { $lines }
told-refused = ⛔️ Бот бұған рұқсат бермеді.
told-staff = Қызметкер: <b>{ $name }</b>
told-customer = Сатып алушы: <b>{ $name }</b>
told-total = Барлығы: { sales }, сомасы { $bills }, қосылған { -points }: { $points }
told-sale = { $points ->
    [0] № { $number } · { $at } · { $bill } · { $cashier }
   *[other] № { $number } · { $at } · { $bill } · +{ $points } · { $cashier }
}
told-sale-returned = № { $number } · { $at } · { $bill } · қайтарылды: { $returned } · { $cashier }
told-fine = ✅ Бәрі дұрыс: бүгін бұл туралы енді хабарламаймыз.
told-fine-pair = ✅ Бәрі дұрыс: осы екеуі туралы төрт апта бойы хабарламаймыз.
fine-button = ✅ Бәрі дұрыс
told-sale-button = 🧾 № { $number }
