# Tiers: where a member stands, and what is said when that changes.

tier-held = Деңгейіңіз: <b>{ $tier }</b>
tier-held-until = Деңгейіңіз: <b>{ $tier }</b>. Кемінде мына күнге дейін сақталады: { $until }.
tier-keep = Оны әрі қарай сақтау үшін осы күнге дейін тағы керек: { $more }.
tier-above = «{ $above }» деңгейіне дейін қалды: { $more }.
tier-above-rolling = «{ $above }» деңгейіне дейін қалды: { $more }. Соңғы 12 ай ескеріледі.
tier-above-calendar = «{ $above }» деңгейіне дейін қалды: { $more }. Соңғы күні: { $until }.
tier-above-next = «{ $above }» деңгейіне жеттіңіз: келесі сатып алудан кейін ол сіздікі.

tier-more-spend = <b>{ $sum }</b> сомасына сатып алу
tier-more-visits = <b>{ $visits } сатып алу</b>
tier-more-points = сатып алудан <b>{ points }</b>

tier-won =
    🎉 <b>Құттықтаймыз!</b> Жаңа деңгейіңіз — «{ $tier }».

    Бізбен бірге болғаныңызға рақмет.
tier-gives = Бұл деңгейде:
tier-gives-rate = • чек сомасынан { $rate } { -points } болып қайтады
tier-gives-multiplier = • сатып алуға берілетін { -points }: { $times }
tier-gives-discount = • әр сатып алуға жеңілдік: { $rate }
tier-gives-spend = • чектің { $rate } бөлігіне дейін { -points-with } төлеуге болады
tier-gives-birthday = • туған күнге сыйлық: { points }

tier-warning =
    <b>«{ $tier }» деңгейін сақтап қалғыңыз келе ме?</b>

    Бұл деңгейдің соңғы күні: { $until }. { tier-keep } Әйтпесе деңгей бір саты төмендейді.
tier-lowered =
    Енді деңгейіңіз — <b>{ $tier }</b>.

    «{ $lost }» деңгейіне бұл жолы сатып алу жетпей қалды, бірақ оны қайтаруға болады: қанша қалғаны «{ balance-button }» бөлімінде.
tier-lost =
    <b>{ $lost }</b> деңгейіне бұл жолы сатып алу жетпей қалды.

    Оны қайтаруға болады: қанша қалғаны «{ balance-button }» бөлімінде.
tier-taken-back = Сатып алу жойылды немесе тауар қайтарылды, сондықтан деңгейіңіз қайтадан <b>{ $tier }</b>.
tier-taken-back-wholly = Сатып алу жойылды немесе тауар қайтарылды, сондықтан <b>{ $lost }</b> деңгейі енді жоқ.
