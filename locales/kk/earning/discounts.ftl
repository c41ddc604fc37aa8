# The discount card, as its holder sees it.

discount-held = Жеңілдігіңіз: <b>{ $rate }</b>
discount-above = { $rate } жеңілдікке дейін қалғаны: { tier-more-spend }.
discount-above-rolling = { $rate } жеңілдікке дейін қалғаны: { tier-more-spend }. Соңғы 12 ай есептеледі.
discount-above-calendar = { $rate } жеңілдікке дейін қалғаны: { tier-more-spend }. Биылғы сатып алулар есептеледі.
