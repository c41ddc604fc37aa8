# 📊: what a promotion has brought, for owners: the money first, then its share.

report-effect-money = 📊 <b>Өсім: { $sum } ({ $low } — { $high })</b>
report-share = Онсыз да болатын сатылымға қосымша: { $share }
report-effect-worth = { CAPITAL(-points-obj) } шегергенде: { $sum } ({ $low } — { $high })
report-effect-purchases = Қосымша сатып алу: { $sum } ({ $low } — { $high })
report-effect-spent = Қосымша жұмсалған { -points }: { $sum } ({ $low } — { $high })
report-effect-given = Қосымша берілген { -points }: { $sum } ({ $low } — { $high })
report-untold-too-few = 📊 <b>Дерек әзірге аз: көмектескенін айту қиын.</b>
report-told-when = Айту үшін әр топта кемінде мынанша адам керек: { $members }, оның ішінде сатып алғандар: { $buyers }.
report-untold-nobody-compared = 📊 <b>Көмектескенін айту қиын: салыстыру тобы болмады.</b>
report-untold-uneven = 📊 <b>Көмектескенін айту қиын: топтардағы адам саны күткендей емес.</b>
report-stopped = Таратылым тоқтатылды: әкелгенінен бергені көп.
report-name = «{ $name }» таратылымы
report-groups = Кімге жазылды: { $written }. Салыстыру тобы (оларға жазбаймыз): { $compared }
report-gave = Берілген { -points }: { $points }
report-came = Жазбадағы сілтемемен келгендер: { $count }
report-counted-until = Сатып алу саналатын соңғы күн: { $day }
report-quarter = Барлық таратылым бірге: { $first } — { $last }
report-quarter-groups = Ала алатындар саны: { $written }. Салыстыру тобы (тоқсан бойы жазбаймыз): { $compared }
report-quarter-agreed = Барлық таратылымның пайдасын бірге бағалау үшін акцияға келіскен сатып алушы саны кемінде осынша болуы керек: { $count }.
report-button = 📊 Есеп
report-quarter-button = 📊 Барлық таратылым бірге
report-later-button = ⬅️ Келесі тоқсан
report-earlier-button = ➡️ Алдыңғы тоқсан
report-overrule-button = ▶️ Бәрібір жалғастыру
promotion-does-not-pay =
    ⚠️ <b>Таратылым тоқтатылды: әкелгенінен бергені көп.</b>

    «{ $name }» таратылымы
    Шығын: { $sum } ({ $low } — { $high })
