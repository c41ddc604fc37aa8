# Taking a sale back.

undo-button = ↩️ Undo the sale
undo-ask =
    <b>Undo this sale?</b>

    { $name }
    Bill: { $bill }
    To be taken back: { points }
undo-yes-button = ✅ Yes, undo it
keep-button = ❌ No, keep it
undo-done = The sale is undone.
undo-repeated = Already done: this sale was undone before.

till-undo =
    ↩️ <b>The sale is undone</b>

    { $name }
    Bill: { $bill }
    Taken back: { points }
    Balance: { $balance }
undo-receipt =
    ↩️ <b>Your purchase was cancelled</b>

    Bill: { $bill }
    Taken back: { points }
    Balance: <b>{ $balance }</b>

    { $programme }
