# Giving a purchase back, wholly or in parts.

sale-button = 🧾 { $at } · { $bill }
sale-view =
    <b>№ { $number }</b> · { $at }
    { $name }
    { $lines }
sale-earned = Қосылды: { points }
sale-by = Кассада: { $name }
sale-refunded = Бұрын қайтарылды: { $sum }
sale-refund = ↩️ { $at } · { $sum } · { $by }
sale-refund-why = { sale-refund } · { $reason }
sale-balance = Баланс: { $balance }
sale-left = Сатып алушы бағдарламадан шықты: { -points } қайтаратын ешкім жоқ, ал ақшаны әдеттегідей қайтаруға болады.
sales-button = ↩️ Қайтару
sales-which = Қай сатып алуды қайтарамыз? Мұнда соңғылары. Қалғандарын чек нөмірімен табасыз: мысалы, № 123 деп жіберіңіз.
sales-none = Соңғы 90 күнде қайтаратын ештеңе жоқ.

refund-button = ↩️ Қайтару
refund-sum =
    <b>Қанша қайтарамыз?</b>

    { $name }
    Қайтаруға болады: <b>{ $left }</b>

    Соманы жіберіңіз, мысалы, 1000, немесе бәрін бірден қайтарыңыз.
refund-whole-button = ↩️ Бәрі: { $left }
still-refund-sum = Қайтару сомасын санмен жіберіңіз, мысалы, 1000 немесе 1 000,50. Ойыңыз өзгерсе, /cancel жіберіңіз.
refund-why =
    <b>Қайтару: { $sum }</b>

    Себебі қандай? Таңдаңыз немесе жазыңыз.
why-returned = Тауар қайтарылды
why-faulty = Ақаулы тауар
why-wrong-bill = Чекте қате бар
why-declined = Тапсырыстан бас тартылды
still-refund-reason = Себебін мәтінмен жазыңыз: 3–200 әріп. Ойыңыз өзгерсе, /cancel жіберіңіз.
refund-ask =
    <b>Қайтарамыз ба?</b>

    № { $number } · { $name }
    Чек: { $bill }
    { $lines }
    Қайтарғаннан кейінгі баланс: { $balance }
    Себебі: { $reason }
refund-amount = Чек сомасынан: { $sum }
refund-cash = Ақшалай қайтару: <b>{ $sum }</b>
refund-given = Картаға қайтару: { points }
refund-taken = Қайтарып алу: { points }
refund-lost = Мерзімі бітеді: { points }
refund-yes-button = ✅ Қайтару
refund-done = Қайтарылды.
refund-repeated = Бұл бұрын қайтарылған.

till-refund =
    ↩️ <b>Сату жойылды</b>

    № { $number } · { $name }
    Чек: { $bill }
    { $lines }
    Баланс: { $balance }
till-refund-part =
    ↩️ <b>Бір бөлігі қайтарылды</b>

    № { $number } · { $name }
    Чек: { $bill }
    { $lines }
    Баланс: { $balance }
refund-receipt =
    ↩️ <b>Сатып алу жойылды</b>

    № { $number }
    Чек: { $bill }
    { $lines }
refund-receipt-part =
    ↩️ <b>Сатып алуыңыздың бір бөлігі қайтарылды</b>

    № { $number }
    Чек: { $bill }
    { $lines }
refund-receipt-cash = Ақшалай қайтарамыз: <b>{ $sum }</b>
refund-receipt-given = Картаға қайтардық: { points }
refund-receipt-taken = Қайтарып алдық: { points }
refund-receipt-lost = Мерзімі бітті: { points } (оны осы сатып алу ұзартып тұрған еді)
refund-receipt-revived = Тезірек жұмсаңыз: <b>{ points }</b>, соңғы күні — { $day }
refund-receipt-balance = Баланс: <b>{ $balance }</b>
refund-receipt-debt = Осы сатып алудан түскен { -points } жұмсалып қойған еді. Ештеңе төлеудің қажеті жоқ: қарызды келесі сатып алудан түсетін { -points } жабады.
