# A dry run: what an offer would have given for the purchases of the last thirty days.

dry-run-button = 📊 Сынап көру
dry-run-worth = <b>{ $worth }</b>: акция { -points-with } осынша береді ({ points }).
dry-run-at-once = Бірден: { points } (алушылар саны: { $members })
dry-run-by-purchases = Сатып алуға: { points }
dry-run-past = Олар соңғы 30 күнде сатып алды: { $paid } (сатып алу саны: { $sales }). Мұндай еселікпен тағы қосылар еді: { points }.
dry-run-nobody = Олар соңғы 30 күнде ештеңе сатып алмады: еселік қанша беретінін айту қиын.
dry-run-budget = Бюджеттен артық кетпейді: ол таусылғанда акция да аяқталады. Мұны хабарламада айтыңыз: «{ while-it-lasts }»
dry-run-earns-back = Сонша ақша түсіретін қосымша сатып алу саны: { $purchases } (орташа чек { $average }). Тауардың өзіндік құны ескерілмеген.

while-it-lasts = Акцияға бөлінген { -points } таусылғанша.
