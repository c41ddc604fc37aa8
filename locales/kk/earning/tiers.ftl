# Tiers: where a member stands, and what is said when that changes.

tier-held = Деңгейіңіз: <b>{ $tier }</b>
tier-held-until = Деңгейіңіз: <b>{ $tier }</b>. Кемінде мына күнге дейін сақталады: { $until }.
tier-keep = Оны әрі қарай сақтау үшін осы күнге дейін тағы керегі: { $more }.
tier-above = { $above } деңгейіне дейін қалғаны: { $more }.
tier-above-rolling = { $above } деңгейіне дейін қалғаны: { $more }. Соңғы 12 ай есептеледі.
tier-above-calendar = { $above } деңгейіне дейін қалғаны: { $more }. Соңғы күні: { $until }.
tier-above-next = { $above } деңгейіне жеттіңіз: келесі сатып алудан кейін ол сіздікі.

tier-more-spend = <b>{ $sum }</b> сомасына сатып алу
tier-more-visits = <b>{ $visits } сатып алу</b>
tier-more-points = сатып алудан <b>{ points }</b>

tier-won =
    🎉 <b>Жаңа деңгейіңіз: { $tier }!</b>

    Бізбен бірге болғаныңызға рақмет.
tier-gives = Бұл деңгейде:
tier-gives-rate = • чек сомасынан { $rate } ұпай болып қайтады
tier-gives-multiplier = • сатып алу ұпайы: { $times }
tier-gives-discount = • әр сатып алуға жеңілдік: { $rate }
tier-gives-spend = • чектің ең көбі { $rate } бөлігін ұпаймен төлеуге болады
tier-gives-birthday = • туған күнге сыйлық: { points }

tier-warning =
    <b>{ $tier } деңгейін сақтап қалғыңыз келе ме?</b>

    Бұл деңгейдің соңғы күні: { $until }. { tier-keep } Әйтпесе деңгей бір саты төмендейді.
tier-lowered =
    Енді деңгейіңіз: <b>{ $tier }</b>.

    { $lost } деңгейінің мерзімі аяқталды, ал осы уақытта сатып алу жетпей қалды. Оны қайтаруға болады: қанша қалғаны «{ balance-button }» бөлімінде.
tier-lost =
    <b>{ $lost }</b> деңгейінің мерзімі аяқталды, ал осы уақытта сатып алу жетпей қалды.

    Оны қайтаруға болады: қанша қалғаны «{ balance-button }» бөлімінде.
tier-taken-back = Сатып алудың күші жойылды немесе тауар қайтарылды, сондықтан деңгейіңіз қайтадан <b>{ $tier }</b>.
tier-taken-back-wholly = Сатып алудың күші жойылды немесе тауар қайтарылды, сондықтан <b>{ $lost }</b> деңгейі енді жоқ.
