# The discount card, as its holder sees it.

discount-held = Ваша скидка: <b>{ $rate }</b>
discount-above = До скидки { $rate } осталось: { tier-more-spend }.
discount-above-rolling = До скидки { $rate } осталось: { tier-more-spend }. Считаем последние 12 месяцев.
discount-above-calendar = До скидки { $rate } осталось: { tier-more-spend }. Считаем покупки этого года.
