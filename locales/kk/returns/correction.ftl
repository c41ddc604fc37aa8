# Points added or taken away by hand.

correction-button = ✏️ Ұпай
correction-points =
    <b>{ $name }</b>

    Қанша ұпай қосу немесе алу керек? Мысалы, +100 немесе −50 деп жіберіңіз.
still-correction-points = Қанша ұпай қосу немесе алу керегін жазып жіберіңіз, мысалы, +100 немесе −50. Ойыңыз өзгерсе, /cancel жіберіңіз.
correction-why =
    <b>Ұпай: { $points }</b>

    Себебі қандай? Оны сатып алушы көреді. Таңдаңыз немесе жазыңыз.
why-not-credited = Сатып алуға ұпай қосылмаған
why-mistake = Кассадағы қате
why-apology = Қолайсыздық үшін кешірім сұраймыз
still-correction-reason = { still-refund-reason }
correction-ask =
    <b>Ұпайды түзетеміз бе?</b>

    { $name }
    Ұпай: <b>{ $points }</b>
    Кейінгі баланс: { $balance }
    Себебі: { $reason }
correction-ask-second =
    { correction-ask }

    Бұл бір адам бір күнде түзете алатыннан көп. ✅ басылғаннан кейін екінші адамнан сұраймыз: басқарушыдан не дүкен иесінен.
correction-yes-button = ✅ Түзету
correction-done =
    <b>Ұпай түзетілді: { $points }</b>

    { $name }
    Баланс: { $balance }
correction-waits =
    <b>Екінші адамды күтеміз: { $points }</b>

    { $name }
    Әзірге ештеңе өзгерген жоқ. Бір тәулік ішінде жауап беруге болады.
correction-refused =
    <b>Бас тартылды: { $points }</b>

    { $name }
    Баланс: { $balance }
correction-kept = Жарайды, ұпай сол күйі қалады.
correction-repeated = Бұл бұрын жасалып қойған.
correction-second =
    <b>Ұпайды түзетеміз бе? Жауабыңыз керек.</b>

    { $name }
    Ұпай: <b>{ $points }</b>
    Себебі: { $reason }
    Сұраған: { $asker }

    Бір тәулік ішінде жауап беруге болады.
correction-answer-granted =
    ✅ <b>Түзету расталды: { $points }</b>

    { $name }
    Шешім қабылдаған: { $by }
correction-answer-refused =
    ❌ <b>Түзетуден бас тартылды: { $points }</b>

    { $name }
    Шешім қабылдаған: { $by }
correction-answer-lapsed =
    <b>Түзету расталмады: { $points }</b>

    { $name }
    Бір тәулікте ешкім жауап бермеді, ештеңе өзгерген жоқ.
correction-answer-gone =
    <b>Түзету расталмады: { $points }</b>

    Сатып алушы бағдарламадан шықты, ештеңе өзгерген жоқ.
correction-receipt =
    ✏️ <b>Ұпайыңызды түзеттік: { $points }</b>

    Себебі: { $reason }
    Баланс: <b>{ $balance }</b>

    { $programme }
