# Paying with points: at the till, and the question to the customer.

spend-button = 💸 Ұпаймен төлеу
bill-spent = Ұпаймен: { $worth } ({ points })

spending-choose =
    <b>{ $name }</b>
    { $lines }

    Қанша ұпай жұмсалады? Ең көбі: { points } ({ $worth }). Санын жіберіңіз немесе түймені басыңыз.
spending-most-button = 💸 { points } (−{ $worth })
still-points = Қанша ұпай жұмсалатынын бүтін санмен жіберіңіз, мысалы, 100. Қайту үшін жоғарыдағы ⬅️ түймесін басыңыз.

spending-waiting =
    <b>Сатып алушының жауабын күтіп тұрмыз</b>

    { $name }
    { $lines }

    Сатып алушы өз чатында ✅ баспайынша, ештеңе жұмсалмайды. Жауап беру уақыты: { $until } болғанша.
withdraw-question-button = ❌ Ұпай жұмсамау
still-asked = Сатып алушыдан ұпай туралы сұрап жатырмыз: жауабын күтіңіз немесе ұпайсыз жалғастыру үшін жоғарыдағы ❌ түймесін басыңыз.

spending-over-refused = <b>Сатып алушы ұпай жұмсағысы келмейді.</b>
spending-over-timed-out = <b>3 минут ішінде жауап болмады.</b> Ештеңе жұмсалған жоқ.
spending-over-unreachable = <b>Сұрақ сатып алушыға жетпеді:</b> оның ботпен чаты жабық, ал онсыз ұпай жұмсауға болмайды.
spending-over-changed = <b>Ештеңе жұмсалған жоқ:</b> осы арада ережелер немесе сатып алушының ұпайы өзгерді.
spending-over-cancelled = Бас тартылды. Ештеңе жұмсалған да, жазылған да жоқ.
spending-over-gone = <b>Сатып алушы бағдарламадан шықты.</b> Ештеңе жұмсалған да, жазылған да жоқ.
spending-over-quote =
    { $ending }

    { $name }
    { $lines }

spending-question =
    <b>Ұпаймен төлейсіз бе?</b>

    { $lines }

    Сағат { $until } болғанша жауап беріңіз: сіз ✅ баспайынша, ештеңе жұмсалмайды.

    { $programme }
spending-yes-button = ✅ { points } жұмсау
spending-no-button = ❌ Жұмсамау

spending-answer-paid =
    ✅ <b>Төленді: { points }.</b>

    { $lines }
spending-answer-refused = Ештеңе жұмсалған жоқ, ұпай картаңызда қалды.
spending-answer-over = Бұл сұрақ жабылды, ештеңе жұмсалған жоқ. Ұпаймен төлегіңіз келсе, кассирден қайта сұратуын өтініңіз.
spending-answer-changed = Осы арада бірдеңе өзгерді, сондықтан ештеңе жұмсалған жоқ. Кассир жаңа есепті көріп тұр және сізден қайта сұрай алады.
spending-already-paid = Бұл сатып алу бұрын төленіп қойған.
