# The balance, and the history of it. The spendable balance is the first number.

balance = { $points ->
    [0] <b>0 { -points }</b> on your card right now. Show it at the till whenever you buy something.
   *[other] <b>{ points }</b> on your card.
}
balance-with-debt =
    <b>0 { -points }</b> to spend now.

    Balance: −{ $debt }. A purchase was cancelled after its { -points } had been spent. The { -points } you collect next will make up for it.
balance-spendable = <b>{ points }</b> to spend now.
balance-pending = On the way: <b>{ points }</b>. You can spend them later.
balance-held = Waiting for your answer at the till: <b>{ points }</b>.

history =
    <b>Your { -points }</b>

    { $lines }
history-line = <b>{ $points }</b> · { $reason } · { $at }
history-empty = Nothing here yet. You’ll see here how your { -points } come and go.
history-newest-button = ⬅️ Newest
history-older-button = ➡️ Older

reason-sale = purchase
reason-spending = paid with { -points }
reason-expiry = expired
reason-reversal = refund
reason-slip = cancelled entry
reason-correction = adjustment
reason-departure = left the programme
reason-old-debt = debt from last time
