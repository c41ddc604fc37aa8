# Points added or taken away by hand.

correction-button = ✏️ Ұпай
correction-points =
    <b>{ $name }</b>

    Қанша ұпай қосамыз немесе аламыз? Мысалы, +100 немесе −50 деп жіберіңіз.
still-correction = Қанша ұпай қосу немесе алу керегін жіберіңіз, мысалы, +100 немесе −50. Ойыңыз өзгерсе, /cancel жіберіңіз.
correction-why =
    <b>Ұпай: { $points }</b>

    Себебі қандай? Оны сатып алушы көреді. Таңдаңыз немесе жазыңыз.
correction-why-1 = Сатып алуға ұпай қосылмаған
correction-why-2 = Кассирдің қатесі
correction-why-3 = Қолайсыздық үшін кешірім
correction-ask =
    <b>Ұпайды түзетеміз бе?</b>

    { $name }
    Ұпай: <b>{ $points }</b>
    Кейінгі баланс: { $balance }
    Себебі: { $reason }
correction-ask-second =
    { correction-ask }

    Бұл бір адамға рұқсат етілгеннен көп. ✅ басылғаннан кейін екінші адамнан сұраймыз: басқарушыдан не дүкен иесінен.
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
correction-kept = Жарайды, ұпай сол күйі қалды.
correction-repeated = Бұл бұрын жасалып қойған.
correction-second =
    <b>Ұпайды түзетеміз бе? Жауабыңыз керек.</b>

    { $name }
    Ұпай: <b>{ $points }</b>
    Себебі: { $reason }
    Сұраған: { $asker }

    Бір тәулік ішінде жауап беруге болады.
correction-granted =
    ✅ <b>Түзету расталды: { $points }</b>

    { $name }
    Жауап берген: { $by }
correction-declined =
    ❌ <b>Түзетуден бас тартылды: { $points }</b>

    { $name }
    Жауап берген: { $by }
correction-receipt =
    ✏️ <b>Ұпайыңызды түзеттік: { $points }</b>

    Себебі: { $reason }
    Баланс: <b>{ $balance }</b>

    { $programme }
