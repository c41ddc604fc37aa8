# Paying with points: at the till, and the question to the customer.

spend-button = 💸 Pay with { -points }
bill-spent = { CAPITAL(-points) }: −{ $worth } ({ points })

spending-choose =
    <b>{ $name }</b>
    { $lines }

    How many { -points } to spend? At most { points } ({ $worth }). Send a number, or tap the button.
spending-most-button = 💸 { points } (−{ $worth })
still-till-points = Please send how many { -points } to spend as a whole number, for example 100. To go back, tap ⬅️ above.

spending-waiting =
    <b>Waiting for the customer’s answer</b>

    { $name }
    { $lines }

    Nothing is spent before ✅ in their own chat. They have until { $until }.
withdraw-question-button = ❌ Don’t spend { -points }
still-asked = Waiting for the customer’s answer: please wait, or tap ❌ above to go on without { -points }.

spending-over-refused = <b>The customer doesn’t want to spend { -points }.</b>
spending-over-timed-out = <b>There was no answer within 3 minutes.</b> Nothing was spent.
spending-over-unreachable = <b>The customer has blocked the bot and can’t confirm.</b> Go on without { -points }, or have them unblock it and tap /start.
spending-over-changed = <b>Nothing was spent:</b> conditions have changed.
spending-over-cancelled = Cancelled. Nothing was spent and nothing was recorded.
spending-over-gone = <b>The customer has left the programme.</b> Nothing was spent and nothing was recorded.
spending-over-quote =
    { $ending }

    { $quote }

spending-question =
    <b>Pay with { -points }?</b>

    { $lines }

    Please answer before { $until }: nothing is spent without your ✅.
spending-yes-button = ✅ Spend { points }
spending-no-button = ❌ Keep them

spending-answer-paid =
    ✅ <b>Paid: { points }.</b>

    { $lines }
spending-answer-refused = Nothing was spent. The { -points } stay on your card.
spending-answer-over = This request is closed and nothing was spent. To pay with { -points }, ask the cashier to send it again.
spending-answer-changed = Conditions have changed, so nothing was spent. The cashier sees the new total and can send you the request again.
spending-closed-timed-out = The time to answer is over, and nothing was spent. To pay with { -points }, ask the cashier to send the request again.
spending-closed-withdrawn = The till has cancelled the request. Nothing was spent; the { -points } stay on your card.
spending-already-paid = Already done: this purchase is paid.
