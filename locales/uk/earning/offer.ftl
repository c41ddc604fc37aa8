# What the programme gives, line by line: for people who are new to it.

gives-rate = • { $rate } з кожної покупки повертаємо { -points-with }
gives-rate-up-to = • До { $rate } з кожної покупки повертаємо { -points-with }
gives-step = • { points } за { $step } у чеку
gives-visit = • { points } за кожну покупку
gives-from = • { CAPITAL(-points) } — за чек від { $bill }
gives-worth = • 1 { -point } — це { $worth }
gives-spending = • { CAPITAL(-points-with) } можна оплатити до { $share } покупки
gives-spending-whole = • { CAPITAL(-points-with) } можна оплатити покупку повністю
gives-first-purchase = • За першу покупку { -points-of } більше: { $times }
gives-birthday = • Подарунок на день народження
gives-happy-hours = • У щасливі години { -points-of } більше: { $times }
gives-discount = • Знижка { $rate } на кожну покупку
gives-growing-discount = • Що більше купуєте, то вища знижка: до { $rate }
gives-tiers = • Що вищий ваш рівень, то більша вигода: { $tiers }
gives-card = • Картка постійного покупця
