# /broadcast: the message, and the screen from which it is sent.

promo-ask-message =
    <b>Хабарламаны жіберіңіз</b>, оны сатып алушылар дәл сол күйінде көреді: мәтін, фото, бейне, GIF, файл не альбом.

    Есімді, балансты, деңгейді және мерзімі жақында бітетін { -points-obj } өзіміз қоямыз: {"{"}аты{"}"}, {"{"}баланс{"}"}, {"{"}деңгей{"}"}, {"{"}күйеді{"}"}.
promo-draft-button = ✏️ Нобай: { $name }
promo-left = Жарайды, таратылымды бастамаймыз.
promo-nameless = мәтінсіз
promo-flaw = ⚠️ { $flaw }
promo-message-button = ✏️ Хабарлама
promo-drop-ask = «{ $name }» нобайын жоямыз ба?
promo-drop-yes-button = ✅ Иә, жою
promo-dropped = Нобай жойылды. Ешкім ештеңе алған жоқ.

# all windows of a draft

still-promotion-answer = Жауапты жаңа хабарламамен жіберіңіз: не керегі таратылымның соңғы терезесінде жазылған. Ештеңе жібермеу үшін: /cancel.
still-promotion-figure = Жауапты жаңа хабарламамен жіберіңіз: сан керек. Қайсысы екені таратылымның соңғы терезесінде жазылған. Ештеңе өзгертпеу үшін: /cancel.
promo-send-button = ✅ Жіберу: { $count }
promo-plan-button = ✅ Жоспарлау: { $count }
promo-ask-button = ✅ Дүкен иесінен сұрау: { $count }
promo-withdraw-button = ❌ Қайтарып алып, өзгерту
promo-audience-button = 🎯 Кімге
promo-when-button = 🗓 Қашан
promo-languages-button = 🌐 Басқа тілдер
promo-extras-button = ➕ Түйме, акция
promo-show-button = 👁 Маған көрсету
promo-started = Таратылым басталады. Алатындар саны: { $count }.
promo-started-named = «{ $name }» таратылымы басталады.
promo-planned = 🗓 <b>Жоспарланды:</b> { $name }. Барлық таратылым: /promos.
promo-drop-change-ask = «{ $name }» таратылымына енгізілген өзгерісті алып тастаймыз ба? Ол бұрынғыдай қалады.
promo-drop-change-yes-button = ✅ Иә, алып тастау
promo-change-yes-button = ✅ Өзгерісті сақтау
promo-changed = Өзгеріс сақталды.
promo-at-once = Бірден
promo-today = Бүгін сағат { $time }
promo-tomorrow = Ертең сағат { $time }
promo-weekly-button = 🗓 Апта сайын
promo-monthly-button = 🗓 Ай сайын
promo-trigger-button = 🗓 Өзі жіберіледі…
promo-done-button = ✅ Дайын
promo-ask-when =
    <b>Қашан жібереміз?</b>

    Таңдаңыз не уақытын жіберіңіз, мысалы, { $example }. Уақыт белдеуі: { $zone }, қазір { $now }.
promo-ask-weekly = <b>Аптаның қай күндері?</b> Уақыты: { $hour }. Басқасын жіберуге болады: 18:30.
promo-ask-monthly = <b>Айдың қай күні?</b> Уақыты: { $hour }. Басқасын жіберуге болады: 18:30. Айда ондай күн болмаса, соңғы күні жіберіледі.
promo-ask-trigger = <b>Қандай жағдайда жіберейік?</b> Өзі жіберіледі, әркімге әр жағдайда бір рет.
promo-event-not-bought-yet = Қосылып, сатып алмаған
promo-event-not-bought-for = Көптен сатып алмаған
promo-event-points-expire = { CAPITAL(-points) } мерзімі жақында бітеді
promo-event-birthday = Туған күн
promo-event-tier-reached = Жаңа деңгей
promo-event-nth-purchase = Сатып алу реті
promo-event-low-score = Төмен бағалаған
promo-ask-trigger-days = <b>{ $event }: неше күн?</b> Таңдаңыз не санын жіберіңіз.
promo-ask-trigger-purchase = <b>Нешінші сатып алу?</b> Таңдаңыз не нөмірін жіберіңіз.
promo-ask-trigger-score = <b>Қандай бағалау?</b> Осы немесе одан төмен.
promo-languages = <b>Хабарлама қай тілдерде?</b> Ешқайсысын оқымайтындар жалпысын алады.
promo-ask-language = <b>Хабарламаны жіберіңіз: { $language }</b>
promo-language-remove-button = 🗑 Бұл тілді алып тастау
promo-language-all = Барлығына
promo-extras = <b>Не қосамыз?</b>
promo-remove-button = 🗑 { $label }
promo-add-link = ➕ Сілтемесі бар түйме
promo-add-card = ➕ Түйме 💳
promo-add-balance = ➕ Түйме ⭐
promo-add-points = 🎁 { CAPITAL(-points) } бірден
promo-add-times = 🎁 Көбірек { -points }
promo-set-end = 🗓 Қашанға дейін
promo-set-budget = 💸 Бюджет
promo-remove-offer-button = 🗑 Акцияны алып тастау
promo-compare-on-button = ➕ Салыстыру тобы
promo-compare-off-button = ➖ Салыстыру тобы
promo-leads-card = 💳 Менің картам
promo-leads-balance = ⭐ Баланс
promo-ask-label = <b>Түймеге не жазамыз?</b> Сөзін жіберіңіз, сілтемесін кейін сұраймыз.
promo-ask-link = <b>«{ $label }» түймесі қайда апарады?</b> Сілтемені жіберіңіз, мысалы, https://example.com.
promo-ask-points = <b>Әркімге қанша { -points } береміз?</b> Таңдаңыз не санын жіберіңіз.
promo-ask-factor = <b>Сатып алуға неше есе көп { -points }?</b> Таңдаңыз не жіберіңіз, мысалы, 1,5.
promo-ask-days = <b>Неше күн?</b> Хабарлама келген күннен бастап. Таңдаңыз не санын жіберіңіз.
promo-ask-until = <b>Акция қашанға дейін?</b> Уақытын жіберіңіз, мысалы, { $example }.
promo-ask-budget = <b>Ең көбі қанша жұмсаймыз?</b> Сомасын жіберіңіз: ол таусылса, таратылым тоқтайды.
promo-budget-in-points = ⭐ { CAPITAL(-points-with) }
promo-ask-budget-points = <b>Қанша { -points } таратуға болады?</b> Санын жіберіңіз.
promo-ask-owner = <b>{ $staff }</b> «{ $name }» таратылымын ұсынады. Алатындар саны: { $gets }.
promo-ask-owner-send = Жібереміз бе?
promo-ask-yes-button = ✅ Жіберу
promo-ask-owner-change = <b>{ $staff }</b> «{ $name }» таратылымын өзгертуді ұсынады. Алатындар саны: { $gets }.
promo-ask-owner-replace = Өзгертеміз бе?
promo-ask-change-yes-button = ✅ Өзгерту
promo-answer-granted = ✅ «{ $name }» таратылымы жіберіледі. Шешім қабылдаған: { $by }.
promo-answer-refused = ❌ «{ $name }» таратылымы жіберілмейді. Шешім қабылдаған: { $by }.
promo-answer-lapsed = «{ $name }» таратылымы: бір күнде ешкім жауап бермеді, ол нобай күйінде қалды.
promo-answer-withdrawn = «{ $name }» таратылымы: сұрау қайтарып алынды, жауап берудің қажеті жоқ.
promo-answer-change-granted = ✅ «{ $name }» таратылымы өзгертілді. Шешім қабылдаған: { $by }.
promo-answer-change-refused = ❌ «{ $name }» таратылымы өзгертілмейді. Шешім қабылдаған: { $by }.
promo-answer-change-lapsed = «{ $name }» таратылымы: бір күнде ешкім жауап бермеді, ол бұрынғыдай қалды.
promo-answer-change-withdrawn = «{ $name }» таратылымын өзгерту: сұрау қайтарып алынды, жауап берудің қажеті жоқ.
promo-who =
    <b>Кімге: { $audience }</b>

    Қазір саны: { $count }. Жазуға болады: { $writable }.
promo-part-button = ✏️ { $part }
promo-joined-all = Бір шарт жеткілікті болсын
promo-joined-any = Барлық шарт керек болсын
promo-add-condition = ➕ Шарт
promo-keep-audience = ➕ Топ ретінде сақтау
promo-everyone-button = 🗑 Шарттардың бәрін алып тастау
promo-named-button = 👥 Сақталған топтар
promo-part = <b>{ $part }</b>
promo-is-not-button = ➖ Керісінше: олардан басқасы
promo-is-button = ➕ Керісінше: дәл солар
promo-remove-part = 🗑 Шартты алып тастау
promo-ask-kind = <b>Қандай шарт?</b>
promo-ask-value = <b>{ $condition }</b>
promo-ask-audience-name = <b>Топты қалай атаймыз?</b> Атауын жіберіңіз.
promo-named = <b>Сақталған топтар.</b> Біреуін таңдаңыз.
promo-none-named = Сақталған топ әзірге жоқ.
promo-forget-button = 🗑 Жою
promo-no-tier = Деңгейсіз
promo-in-days = { $days ->
    [0] { $least }, бүкіл уақытта
    [one] { $least }, { $days } күнде
   *[other] { $least }, { $days } күнде
}
promo-last-days = Соңғы { $days } күнде
promo-habit-new = Жаңа
promo-habit-regular = Тұрақты
promo-habit-best = Үздік
promo-habit-fading = Көптен келмеген
promo-habit-lost = Кеткен
promo-condition-habit = Қалай сатып алады
promo-condition-language = Тілі
promo-condition-tier = Деңгейі
promo-condition-branch = Филиал
promo-condition-bought-within = Жақында сатып алған
promo-condition-not-bought = Көптен сатып алмаған
promo-condition-never-bought = Әлі сатып алмаған
promo-condition-purchases = Сатып алу саны, кемінде
promo-condition-spent = Сатып алу сомасы, кемінде
promo-condition-average = Орташа чек, кемінде
promo-condition-balance = Жұмсалмаған { -points }, кемінде
promo-condition-expiring = { CAPITAL(-points) } мерзімі жақында бітеді
promo-condition-birthday = Туған күні жақын
promo-condition-joined = Қашан қосылды
promo-condition-phone = Телефоны бар
promo-condition-poster = Сілтемемен келген
promo-condition-campaign = Таратылым алған
promo-condition-share = Кездейсоқ үлес
promo-hint-number = Таңдаңыз не өз саныңызды жіберіңіз.
promo-hint-days = Неше күн? Таңдаңыз не санын жіберіңіз.
promo-hint-several = Бір не бірнешеуін таңдап, ✅ басыңыз.
promo-hint-one = Таңдаңыз.
promo-hint-counted = Таңдаңыз не санын және неше күн екенін бос орын арқылы жазып жіберіңіз.
promo-hint-dates = Таңдаңыз не күндерді жіберіңіз: 01.11.2026 — 30.11.2026.
promo-set-chat = 📣 Арнаға да
promo-no-chat-button = 🗑 Арнаға шығармау
promo-chat-chosen = 📣 Мұнда да жариялаймыз: «{ $title }»
promo-ask-chat = <b>Қай арнаға не топқа?</b> Ботты сонда әкімші етіп қосып, атын жіберіңіз, мысалы, @menin_arnam. Аты болмаса, сол жердегі кез келген хабарламаның сілтемесін жіберіңіз.
promo-condition-scored = Соңғы бағалауы осыдан аспайды
promo-condition-answered = Сауалнамаға жауап берген
promo-condition-unasked = Көптен ештеңе сұралмаған
promo-add-survey = ➕ Сауалнама түймесі ❓
promo-ask-survey = <b>Түйме қай сауалнаманы ашады?</b>
promo-no-survey = Әзірге ашық сауалнама жоқ. Сауалнама құрастыру: /surveys.
promo-leads-survey = ❓ Сауалнама
promo-asks = Жақында ғана сұралғандарды мазаламаймыз. Күн саны: { $days }
promotion-survey-button = ❓ Сұрақтарға жауап беру
