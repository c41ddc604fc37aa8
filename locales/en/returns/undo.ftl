# Taking a sale back.

undo-button = ↩️ Undo the sale
undo-ask =
    <b>Undo this sale?</b>

    { $name }
    Bill: { $bill }
    { $lines }
undo-yes-button = ✅ Yes, undo it
keep-button = ❌ No, keep it
undo-done = The sale is undone.
undo-repeated = Already done: this sale was undone before.
undo-receipt =
    ↩️ <b>The purchase entry was cancelled</b>

    #{ $number }
    Bill: { $bill }
    { $lines }
