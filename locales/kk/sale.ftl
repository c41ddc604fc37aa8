# The sale: the form, the quote, the receipts.

sale-form =
    <b>{ $name }</b>
    Баланс: { $balance }

    Чек сомасы қанша? Мысалы: 2500
back-to-customer-button = 🧾 Оралу: { $name }
still-amount = Чек сомасын санмен жіберіңіз, мысалы, 2500 немесе 2 500,50. Ойыңыз өзгерсе, /cancel жіберіңіз.

quote =
    <b>{ $name }</b>
    Чек: <b>{ $bill }</b>
    Қосылады: <b>{ points }</b>

    { $lines }
quote-twin =
    <b>Бұл қайталау емес пе? Осы сатып алушыға дәл осы сома жаңа ғана жазылды, бір минут та өткен жоқ.</b>

    { quote }
quote-sure =
    { $quote }

    <b>Бұл шынымен тағы бір сатып алу ма? Олай болса, ✅ түймесін тағы бір рет басыңыз.</b>
quote-anew =
    { $quote }

    <b>Есеп жаңартылды: бұрынғысы ескірген не ережелер өзгерген. Тексеріп, ✅ түймесін қайта басыңыз.</b>
award-rate = { $base } сомадан { $rate }: { points }

credit-button = { $points ->
    [0] ✅ Ұпайсыз жазу
   *[other] ✅ { points } қосу
}
quote-withdrawn = Бас тартылды. Ұпай қосылған жоқ.
sale-done = { $points ->
    [0] Ұпайсыз жазылды.
   *[other] Қосылды: { points }.
}
sale-repeated = Бұл сату бұрын жазылып қойған.

sale-receipt =
    { $points ->
        [0] Сатып алғаныңызға рақмет! Бұл жолы ұпай жоқ: сома тым аз.
       *[other] <b>+{ points }</b>. Сатып алғаныңызға рақмет!
    }

    Чек: { $bill }
    Баланс: <b>{ $balance }</b>

    { $programme }
till-receipt =
    { $points ->
        [0] <b>Ұпайсыз жазылды</b>
       *[other] <b>+{ points }</b>
    }

    { $name }
    Чек: { $bill }
    Баланс: { $balance }

    ↩️ сағат { $until } болғанша
