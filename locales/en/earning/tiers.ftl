# Tiers: where a member stands, and what is said when that changes.

tier-held = Your tier: <b>{ $tier }</b>
tier-held-until = Your tier: <b>{ $tier }</b>. It’s yours in any case until the end of { $until }.
tier-keep = To keep it after that, you need by then: { $more }.
tier-above = To reach “{ $above }”: { $more } to go.
tier-above-rolling = To reach “{ $above }”: { $more } to go. The last 12 months count.
tier-above-calendar = To reach “{ $above }” by the end of { $until }: { $more } to go.
tier-above-next = You’ve reached “{ $above }”: it’s yours with your next purchase.

tier-more-spend = purchases of <b>{ $sum }</b>
tier-more-visits = { $visits ->
    [one] <b>{ $visits } purchase</b>
   *[other] <b>{ $visits } purchases</b>
}
tier-more-points = <b>{ points }</b> from purchases

tier-won =
    🎉 <b>Your tier is now “{ $tier }”!</b>

    Thank you for being with us.
tier-gives = What it gives you:
tier-gives-rate = • { $rate } of every bill comes back in { -points }
tier-gives-multiplier = • { -points } for purchases: { $times }
tier-gives-discount = • { $rate } off every purchase
tier-gives-spend = • { -points } can pay up to { $rate } of a bill
tier-gives-birthday = • { points } as a birthday gift

tier-warning =
    <b>Would you like to keep “{ $tier }”?</b>

    It’s yours until the end of { $until }. { tier-keep } Otherwise it goes down by one tier.
tier-lowered =
    Your tier is now <b>{ $tier }</b>.

    There weren’t quite enough purchases this time to keep “{ $lost }”, but you can win it back: see “{ balance-button }”.
tier-lost =
    There weren’t quite enough purchases this time to keep <b>{ $lost }</b>.

    You can win it back: see “{ balance-button }”.
tier-taken-back = A purchase was cancelled or refunded, so your tier is <b>{ $tier }</b> again.
tier-taken-back-wholly = A purchase was cancelled or refunded, so you no longer have <b>{ $lost }</b>.
