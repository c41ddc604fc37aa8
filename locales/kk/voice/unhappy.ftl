# What the team hears of somebody who was unhappy, and answers.

low-score =
    ⚠️ <b>Бағалау: 5 жұлдыздан { $score }.</b> { $name }

    Сатып алу: { $bill }, { $at }
    Кассада: { $cashier }
low-score-causes = Не ұнамады: { $causes }
low-score-words = «{ $words }»
score-raised =
    <b>Бағалау өзгерді: { $before } → { $score }.</b> { $name }

    Сатып алу: { $bill }, { $at }
    Кассада: { $cashier }
team-answer-button = 💬 Жауап беру
ready-sorry-button = 💬 «Кешіріңіз, анықтаймыз»
ready-thanks-button = 💬 «Айтқаныңызға рақмет»
apology-button = ⭐ Кешірім сұрау: +{ points }
team-answer-ask = <b>Не деп жауап бересіз?</b> Жазыңыз: { $name } жауапты дүкен атынан алады.
team-answer-ask-more = <b>Не деп жауап бересіз?</b> Жазыңыз: { $name } жауапты дүкен атынан алады. Бұрын жауап берген: { $answered }.
team-answer-sent = Жауап жіберілді.
team-answer-done = Жауап жіберілді: { $name }.
team-answer-dropped = Жарайды, ештеңе жібермейміз.
still-answering-words = Сатып алушыға жауапты сөзбен жазыңыз.
apology-given = Қосылды: { points }.
apology-before = Бұл { -points } бұрын қосылған.
apology-waits = Бір адам бір күнде мұнша { -points } қоса алмайды. Басқарушының не дүкен иесінің растауы керек: сұрау жіберілді.
team-answer =
    <b>«{ $programme }» жауабы</b>

    { $words }
team-answer-sorry =
    <b>«{ $programme }» жауабы</b>

    Кешірім сұраймыз. Мән-жайын анықтап, түзетеміз.
team-answer-thanks =
    <b>«{ $programme }» жауабы</b>

    Айтқаныңызға рақмет: бұл бізге жақсара түсуге көмектеседі. Сізді тағы күтеміз.
