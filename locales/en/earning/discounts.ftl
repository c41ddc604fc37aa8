# The discount card, as its holder sees it.

discount-held = Your discount: <b>{ $rate }</b>
discount-above = To reach { $rate } off: { tier-more-spend } to go.
discount-above-rolling = To reach { $rate } off: { tier-more-spend } to go. The last 12 months count.
discount-above-calendar = To reach { $rate } off: { tier-more-spend } to go. This year’s purchases count.
