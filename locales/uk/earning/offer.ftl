# What the programme gives, in sentences: for people who are new to it.

gives-rate = З кожної покупки повертаємо { $rate } { -points-with }.
gives-rate-up-to = З покупок повертаємо до { $rate } { -points-with }.
gives-step = За кожні { $step } у чеку даруємо { points }.
gives-visit = За кожну покупку даруємо { points }.
gives-from = { CAPITAL(-points) } — за чек від { $bill }.
gives-first-purchase = За першу покупку { -points } { $times }.
gives-spending = { CAPITAL(-points-with) } можна оплатити до { $share } наступної покупки.
gives-discount = Знижка { $rate } на кожну покупку.
gives-growing-discount = Що більше купуєте, то більша знижка: до { $rate }.
gives-tiers = Що вищий ваш рівень, то більша вигода: { $tiers }.
gives-card = Картка живе просто в Telegram: нічого встановлювати не треба.
