# Giving a purchase back, wholly or in parts.

sale-button = 🧾 { $at } · { $bill }
sale-view =
    <b>#{ $number }</b> · { $at }
    { $name }
    { $lines }
sale-earned = Added: { points }
sale-by = At the till: { $name }
sale-refunded = Refunded so far: { $sum }
sale-refund = ↩️ { $at } · { $sum } · { $by }
sale-refund-why = { sale-refund } · { $reason }
sale-balance = Balance: { $balance }
sale-left = The customer has left the programme: there is nobody to return { -points } to. Give the money back as usual.
sales-button = ↩️ Refund
sales-which = Which purchase is it? These are the latest. Others are found by the number on the receipt: send it here, for example #123.
sales-none = There’s nothing to refund from the last 90 days.

refund-button = ↩️ Refund
refund-sum =
    <b>How much should be refunded?</b>

    { $name }
    Can be refunded: <b>{ $left }</b>

    Send a sum, for example 1000, or refund it all at once.
refund-whole-button = ↩️ All of it: { $left }
still-refund-sum = Please send the sum to refund as a number, for example 1000 or 1 000.50. To stop: /cancel.
refund-why =
    <b>Refund: { $sum }</b>

    Why? Choose a reason or write one.
why-returned = Goods returned
why-faulty = Faulty goods
why-wrong-bill = Mistake in the bill
why-declined = Order cancelled
still-refund-reason = Please write the reason, in 3 to 200 characters. To stop: /cancel.
refund-ask =
    <b>Make this refund?</b>

    #{ $number } · { $name }
    Bill: { $bill }
    { $lines }
    Balance afterwards: { $balance }
    Reason: { $reason }
refund-amount = Of the bill: { $sum }
refund-cash = Money to give back: <b>{ $sum }</b>
refund-given = { CAPITAL(-points) } to give back: { points }
refund-taken = { CAPITAL(-points) } to take back: { points }
refund-lost = { CAPITAL(-points) } that will expire: { points }
refund-yes-button = ✅ Refund
refund-done = Refunded.
refund-repeated = Already done: this was refunded before.

till-refund =
    ↩️ <b>The sale is undone</b>

    #{ $number } · { $name }
    Bill: { $bill }
    { $lines }
    Balance: { $balance }
till-refund-part =
    ↩️ <b>Refunded</b>

    #{ $number } · { $name }
    Bill: { $bill }
    { $lines }
    Balance: { $balance }
refund-receipt =
    ↩️ <b>Your purchase was cancelled</b>

    #{ $number }
    Bill: { $bill }
    { $lines }
refund-receipt-part =
    ↩️ <b>Part of your purchase was refunded</b>

    #{ $number }
    Bill: { $bill }
    { $lines }
refund-receipt-cash = Money back: <b>{ $sum }</b>
refund-receipt-given = Back on your card: { points }
refund-receipt-taken = Taken back: { points }
refund-receipt-lost = Expired: { points } (this purchase had kept them alive)
refund-receipt-revived = Spend soon: <b>{ points }</b>, last day { $day }
refund-receipt-balance = Balance: <b>{ $balance }</b>
refund-receipt-debt = The { -points } of this purchase had already been spent. There’s nothing to pay: the { -points } you collect next will make up for it.
