# What the programme gives, in sentences: for people who are new to it.

gives-rate = С каждой покупки возвращаем { $rate } { -points-with }.
gives-rate-up-to = С покупок возвращаем до { $rate } { -points-with }.
gives-step = За каждые { $step } в чеке дарим { points }.
gives-visit = За каждую покупку дарим { points }.
gives-from = { CAPITAL(-points) } — за чек от { $bill }.
gives-first-purchase = За первую покупку { -points } { $times }.
gives-spending = { CAPITAL(-points-with) } можно оплатить до { $share } следующей покупки.
gives-discount = Скидка { $rate } на каждую покупку.
gives-growing-discount = Чем больше покупаете, тем больше скидка: до { $rate }.
gives-tiers = Чем выше ваш уровень, тем больше выгода: { $tiers }.
gives-card = Карта живёт прямо в Telegram: ничего не нужно устанавливать.
