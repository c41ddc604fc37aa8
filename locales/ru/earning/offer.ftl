# What the programme gives, line by line: for people who are new to it.

gives-rate = • { $rate } с каждой покупки возвращаем { -points-with }
gives-rate-up-to = • До { $rate } с каждой покупки возвращаем { -points-with }
gives-step = • { points } за { $step } в чеке
gives-visit = • { points } за каждую покупку
gives-from = • { CAPITAL(-points) } — за чек от { $bill }
gives-worth = • 1 { -point } — это { $worth }
gives-spending = • { CAPITAL(-points-with) } можно оплатить до { $share } покупки
gives-spending-whole = • { CAPITAL(-points-with) } можно оплатить покупку целиком
gives-first-purchase = • За первую покупку { -points-of } больше: { $times }
gives-birthday = • Подарок на день рождения
gives-happy-hours = • В счастливые часы { -points-of } больше: { $times }
gives-discount = • Скидка { $rate } на каждую покупку
gives-growing-discount = • Чем больше покупаете, тем выше скидка: до { $rate }
gives-tiers = • Чем выше ваш уровень, тем больше выгода: { $tiers }
gives-card = • Карта постоянного покупателя
