# A dry run: what an offer would have given for the purchases of the last thirty days.

dry-run-button = 📊 Try on
dry-run-worth = <b>{ $worth }</b>: that is what the offer gives in { -points } ({ points }).
dry-run-at-once = At once: { points } (people: { $members })
dry-run-by-purchases = For purchases: { points }
dry-run-past = In the last 30 days they bought for { $paid } (purchases: { $sales }). With this multiplier that would have earned another { points }.
dry-run-nobody = In the last 30 days they bought nothing, so what the multiplier gives can’t be told.
dry-run-budget = No more than the budget is given: once it is used up, the offer ends. Say so in the message: “{ while-it-lasts }”
dry-run-earns-back = More purchases that bring in as much: { $purchases } (average bill { $average }). What the goods cost you isn’t counted.

while-it-lasts = While the offer’s { -points } last.
