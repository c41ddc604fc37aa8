# The discount card, as its holder sees it.

discount-held = Your discount: <b>{ $rate }</b>
discount-above = Still needed for { $rate } off: { tier-more-spend }.
discount-above-rolling = Still needed for { $rate } off: { tier-more-spend }. The last 12 months count.
discount-above-calendar = Still needed for { $rate } off: { tier-more-spend }. This year’s purchases count.
