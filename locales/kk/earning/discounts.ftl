# The discount card, as its holder sees it.

discount-held = Жеңілдігіңіз: <b>{ $rate }</b>
discount-above = { $rate } жеңілдікке дейін қалды: { tier-more-spend }.
discount-above-rolling = { $rate } жеңілдікке дейін қалды: { tier-more-spend }. Соңғы 12 ай ескеріледі.
discount-above-calendar = { $rate } жеңілдікке дейін қалды: { tier-more-spend }. Биылғы сатып алулар ескеріледі.
