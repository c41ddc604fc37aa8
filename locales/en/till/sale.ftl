# The sale: the form, the quote, the receipts.

sale-form =
    <b>{ $name }</b>{ $lines }

    How much is the bill? For example: 2500
sale-form-discount = Discount: { $rate }
sale-form-by-phone = By phone number, without a card: { -points } can’t be spent
back-to-customer-button = 🧾 Back to { $name }
still-till-amount = Please send the amount of the bill as a number, for example 2500 or 2 500.50. To stop: /cancel.

category-ask =
    <b>{ $name }</b>
    { bill-line }

    Which category?
category-ask-again =
    { $question }

    <b>The categories have changed. Please choose again.</b>
still-category = Please tap a category below the bill. If the amount is different, send it as a number, for example 2500.

quote =
    <b>{ $name }</b>
    { $lines }
quote-gain = To be added: <b>{ points }</b>
quote-twin =
    <b>Is this a repeat? A sale to this customer for the same amount was made less than three minutes ago.</b>

    { quote }
quote-by-phone =
    { $quote }

    To spend { -points }, the card is needed: the QR code or the six digits.
quote-sure =
    { $quote }

    <b>Is this really another purchase? If so, tap ✅ once more.</b>
quote-anew =
    { $quote }

    <b>Recalculated. Check it and tap ✅ again.</b>

credit-button = { $points ->
    [0] ✅ Record the sale
   *[other] ✅ Add { points }
}
quote-withdrawn = Cancelled. Nothing was recorded.
sale-done = { $points ->
    [0] Recorded.
   *[other] Added: { points }.
}
sale-repeated = Already done: this sale has been recorded.

sale-receipt =
    { $head }
    { $lines }
sale-receipt-points = <b>+{ points }</b>. Thank you for your purchase!
sale-receipt-no-points = Thank you for your purchase! No { -points } this time.
sale-receipt-plain = Thank you for your purchase!
sale-receipt-balance = Balance: <b>{ $balance }</b>
till-receipt =
    { $points ->
        [0] <b>The sale is recorded</b>
       *[other] <b>+{ points }</b>
    }

    { $name }
    { $lines }

    Undo ↩️ until { $until }
till-receipt-balance = Balance: { $balance }

sales = { $sales ->
    [one] { $sales } sale
   *[other] { $sales } sales
}
