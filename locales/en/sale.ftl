# The sale: the form, the quote, the receipts.

sale-form =
    <b>{ $name }</b>
    Balance: { $balance }

    How much is the bill? For example: 2500
back-to-customer-button = 🧾 Back to { $name }
still-amount = Please send the amount of the bill as a number, for example 2500 or 2 500.50. To stop: /cancel.

quote =
    <b>{ $name }</b>
    Bill: <b>{ $bill }</b>
    To be added: <b>{ points }</b>

    { $lines }
quote-twin =
    <b>Is this a repeat? A sale to this customer for the same amount was made less than a minute ago.</b>

    { quote }
quote-sure =
    { $quote }

    <b>Is this really another purchase? If so, tap ✅ once more.</b>
quote-anew =
    { $quote }

    <b>This quote is new: the old one had expired, or the rules have changed. Check it and tap ✅ again.</b>
award-rate = { $rate } of { $base } — { points }

credit-button = { $points ->
    [0] ✅ Record without points
   *[other] ✅ Add { points }
}
quote-withdrawn = Cancelled. No points were added.
sale-done = { $points ->
    [0] Recorded, without points.
   *[other] Added: { points }.
}
sale-repeated = Already done: this sale has been recorded.

sale-receipt =
    { $points ->
        [0] Thank you for your purchase! No points this time: the bill was too small.
       *[other] <b>+{ points }</b>. Thank you for your purchase!
    }

    Bill: { $bill }
    Balance: <b>{ $balance }</b>

    { $programme }
till-receipt =
    { $points ->
        [0] <b>Recorded, without points</b>
       *[other] <b>+{ points }</b>
    }

    { $name }
    Bill: { $bill }
    Balance: { $balance }

    ↩️ until { $until }
