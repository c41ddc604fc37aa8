# The sale: the form, the quote, the receipts.

sale-form =
    <b>{ $name }</b>{ $lines }

    Чек сомасы қанша? Мысалы: 2500
sale-form-discount = Жеңілдік: { $rate }
sale-form-by-phone = Телефон нөмірімен, картасыз: { -points } жұмсауға болмайды
back-to-customer-button = 🧾 Оралу: { $name }
still-till-amount = Чек сомасын санмен жіберіңіз, мысалы, 2500 немесе 2 500,50. Ойыңыз өзгерсе, /cancel жіберіңіз.

category-ask =
    <b>{ $name }</b>
    { bill-line }

    Қай санат?
category-ask-again =
    { $question }

    <b>Санаттар өзгерді. Қайта таңдаңыз.</b>
still-category = Чек сомасының астындағы санатты басыңыз. Сома басқа болса, оны санмен жіберіңіз, мысалы, 2500.

quote =
    <b>{ $name }</b>
    { $lines }
quote-gain = Қосылады: <b>{ points }</b>
quote-twin =
    <b>Бұл қайталау емес пе? Осы сатып алушыға дәл осы сома жаңа ғана жазылды, үш минут та өткен жоқ.</b>

    { quote }
quote-by-phone =
    { $quote }

    { CAPITAL(-points) } жұмсау үшін карта керек: QR-код немесе алты цифр.
quote-sure =
    { $quote }

    <b>Бұл шынымен тағы бір сатып алу ма? Олай болса, ✅ түймесін тағы бір рет басыңыз.</b>
quote-anew =
    { $quote }

    <b>Есеп жаңартылды. Тексеріп, ✅ түймесін қайта басыңыз.</b>

credit-button = { $points ->
    [0] ✅ Сатуды жазу
   *[other] ✅ { points } қосу
}
quote-withdrawn = Бас тартылды. Ештеңе жазылған жоқ.
sale-done = { $points ->
    [0] Жазылды.
   *[other] Қосылды: { points }.
}
sale-repeated = Бұл сату бұрын жазылып қойған.

sale-receipt =
    { $head }
    { $lines }
sale-receipt-points = <b>+{ points }</b>. Сатып алғаныңызға рақмет!
sale-receipt-no-points = Сатып алғаныңызға рақмет! Бұл жолы { -points } жоқ.
sale-receipt-plain = Сатып алғаныңызға рақмет!
sale-receipt-balance = Баланс: <b>{ $balance }</b>
till-receipt =
    { $points ->
        [0] <b>Сату жазылды</b>
       *[other] <b>+{ points }</b>
    }

    { $name }
    { $lines }

    ↩️ мерзімі: сағат { $until } болғанша
till-receipt-balance = Баланс: { $balance }

sales = { $sales } сату
