# Points added or taken away by hand.

correction-button = ✏️ { CAPITAL(-points) }
correction-points =
    <b>{ $name }</b>

    Қанша { -points } қосу немесе алу керек? Мысалы, +100 немесе −50 деп жіберіңіз.
still-correction-points = Қанша { -points } қосу немесе алу керегін жазып жіберіңіз, мысалы, +100 немесе −50. Ойыңыз өзгерсе, /cancel жіберіңіз.
correction-why =
    <b>{ CAPITAL(-points) }: { $points }</b>

    Себебі қандай? Оны сатып алушы көреді. Таңдаңыз немесе жазыңыз.
why-not-credited = Сатып алуға { -points } қосылмаған
why-mistake = Кассадағы қате
why-apology = Қолайсыздық үшін кешірім сұраймыз
still-correction-reason = { still-refund-reason }
correction-ask =
    <b>{ CAPITAL(-points-obj) } түзетеміз бе?</b>

    { $name }
    { CAPITAL(-points) }: <b>{ $points }</b>
    Кейінгі баланс: { $balance }
    Себебі: { $reason }
correction-ask-second =
    { correction-ask }

    Бұл күндік шегіңізден көп. ✅ басылғаннан кейін басқарушыдан не дүкен иесінен растауын сұраймыз.
correction-yes-button = ✅ Түзету
correction-done =
    <b>{ CAPITAL(-points) } түзетілді: { $points }</b>

    { $name }
    Баланс: { $balance }
correction-waits =
    <b>Растауды күтеміз: { $points }</b>

    { $name }
    Әзірге ештеңе өзгерген жоқ. Бір тәулік ішінде жауап беруге болады.
correction-refused =
    <b>Бас тартылды: { $points }</b>

    { $name }
    Баланс: { $balance }
correction-kept = Жарайды, { -points } сол күйі қалады.
correction-repeated = Бұл бұрын жасалып қойған.
correction-second =
    <b>{ CAPITAL(-points-obj) } түзетеміз бе? Жауабыңыз керек.</b>

    { $name }
    { CAPITAL(-points) }: <b>{ $points }</b>
    Себебі: { $reason }
    Сұраған: { $asker }

    Бір тәулік ішінде жауап беруге болады.
correction-answer-granted =
    ✅ <b>Түзету расталды: { $points }</b>

    { $name }
    Шешім қабылдаған: { $by }
correction-answer-refused =
    ❌ <b>Түзетуден бас тартылды: { $points }</b>

    { $name }
    Шешім қабылдаған: { $by }
correction-answer-lapsed =
    <b>Түзету расталмады: { $points }</b>

    { $name }
    Бір тәулікте ешкім жауап бермеді, ештеңе өзгерген жоқ.
correction-answer-gone =
    <b>Түзету расталмады: { $points }</b>

    Сатып алушы бағдарламадан шықты, ештеңе өзгерген жоқ.
correction-receipt =
    { $way ->
        [more] Картаңызға қосылды: <b>+{ points }</b>
       *[less] Қатені түзеттік: <b>−{ points }</b>
    }
    { $reason }

    Баланс: <b>{ $balance }</b>
