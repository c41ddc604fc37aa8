# Paying with points: at the till, and the question to the customer.

spend-button = 💸 { CAPITAL(-points-with) } төлеу
bill-spent = { CAPITAL(-points-with) }: −{ $worth } ({ points })

spending-choose =
    <b>{ $name }</b>
    { $lines }

    Қанша { -points } жұмсалады? Ең көбі: { points } ({ $worth }). Санын жіберіңіз немесе түймені басыңыз.
spending-most-button = 💸 { points } (−{ $worth })
still-till-points = Қанша { -points } жұмсалатынын бүтін санмен жіберіңіз, мысалы, 100. Қайту үшін жоғарыдағы ⬅️ түймесін басыңыз.

spending-waiting =
    <b>Сатып алушының жауабын күтеміз</b>

    { $name }
    { $lines }

    Сатып алушы өз чатында ✅ баспайынша, ештеңе жұмсалмайды. Жауап беру уақыты: сағат { $until } болғанша.
withdraw-question-button = ❌ { CAPITAL(-points) } жұмсамау
still-asked = Сатып алушының жауабын күтеміз: күте тұрыңыз немесе { -points-without } жалғастыру үшін жоғарыдағы ❌ түймесін басыңыз.

spending-over-refused = <b>Сатып алушының { -points } жұмсағысы келмейді.</b>
spending-over-timed-out = <b>3 минут ішінде жауап болмады.</b> Ештеңе жұмсалған жоқ.
spending-over-unreachable = <b>Сатып алушы ботты бұғаттаған, растай алмайды.</b> { CAPITAL(-points-without) } жалғастырыңыз, не ол ботты бұғаттан шығарып, /start бассын.
spending-over-changed = <b>Ештеңе жұмсалған жоқ:</b> осы аралықта шарттар өзгерді.
spending-over-cancelled = Бас тартылды. Ештеңе жұмсалған да, жазылған да жоқ.
spending-over-gone = <b>Сатып алушы бағдарламадан шықты.</b> Ештеңе жұмсалған да, жазылған да жоқ.
spending-over-quote =
    { $ending }

    { $quote }

spending-question =
    <b>{ CAPITAL(-points-with) } төлейсіз бе?</b>

    { $lines }

    Сағат { $until } болғанша жауап беріңіз: сіз ✅ баспайынша, ештеңе жұмсалмайды.
spending-yes-button = ✅ { points } жұмсау
spending-no-button = ❌ Жұмсамау

spending-answer-paid =
    ✅ <b>Төленді: { points }.</b>

    { $lines }
spending-answer-refused = Ештеңе жұмсалған жоқ, { -points } картаңызда қалды.
spending-answer-over = Сұрау жабылды, ештеңе жұмсалған жоқ. { CAPITAL(-points-with) } төлегіңіз келсе, кассирден қайта жіберуін өтініңіз.
spending-answer-changed = Осы аралықта шарттар өзгерді, ештеңе жұмсалған жоқ. Кассир жаңа есепті көріп тұр және сізге сұрауды қайта жібере алады.
spending-closed-timed-out = Жауап беру уақыты өтті, ештеңе жұмсалған жоқ. { CAPITAL(-points-with) } төлегіңіз келсе, кассирден сұрауды қайта жіберуін өтініңіз.
spending-closed-withdrawn = Касса сұрауды қайтарып алды. Ештеңе жұмсалған жоқ, { -points } картаңызда.
spending-already-paid = Бұл сатып алу бұрын төленіп қойған.
