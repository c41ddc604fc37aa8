# Tiers: where a member stands, and what is said when that changes.

tier-held = Your tier: <b>{ $tier }</b>
tier-held-until = Your tier: <b>{ $tier }</b>. It is yours in any case until the end of { $until }.
tier-keep = To keep it after that, you still need by then: { $more }.
tier-above = Still needed for { $above }: { $more }.
tier-above-rolling = Still needed for { $above }: { $more }. The last 12 months count.
tier-above-calendar = Still needed for { $above } by the end of { $until }: { $more }.
tier-above-next = You have reached { $above }: it is yours with your next purchase.

tier-more-spend = purchases of <b>{ $sum }</b>
tier-more-visits = { $visits ->
    [one] <b>{ $visits } purchase</b>
   *[other] <b>{ $visits } purchases</b>
}
tier-more-points = <b>{ points }</b> from purchases

tier-won =
    🎉 <b>Your tier is now { $tier }!</b>

    Thank you for being with us.
tier-gives = What it gives you:
tier-gives-rate = • { $rate } of every bill comes back in points
tier-gives-multiplier = • points for purchases: { $times }
tier-gives-discount = • { $rate } off every purchase
tier-gives-spend = • points can pay up to { $rate } of a bill
tier-gives-birthday = • { points } as a birthday gift

tier-warning =
    <b>Would you like to keep { $tier }?</b>

    It is yours until the end of { $until }. { tier-keep } Otherwise it goes down by one tier.
tier-lowered =
    Your tier is now <b>{ $tier }</b>.

    The time of { $lost } is over, and there were not enough purchases in it. You can win it back: “{ balance-button }” shows what is still needed.
tier-lost =
    The time of <b>{ $lost }</b> is over, and there were not enough purchases in it.

    You can win it back: “{ balance-button }” shows what is still needed.
tier-taken-back = A purchase was cancelled or refunded, so your tier is <b>{ $tier }</b> again.
tier-taken-back-wholly = A purchase was cancelled or refunded, so <b>{ $lost }</b> is yours no more.
