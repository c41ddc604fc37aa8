# The discount card, as its holder sees it.

discount-held = Ваша знижка: <b>{ $rate }</b>
discount-above = До знижки { $rate } залишилося: { tier-more-spend }.
discount-above-rolling = До знижки { $rate } залишилося: { tier-more-spend }. Рахуємо останні 12 місяців.
discount-above-calendar = До знижки { $rate } залишилося: { tier-more-spend }. Рахуємо покупки цього року.
