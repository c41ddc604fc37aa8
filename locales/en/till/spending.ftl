# Paying with points: at the till, and the question to the customer.

spend-button = 💸 Pay with points
bill-spent = With points: { $worth } ({ points })

spending-choose =
    <b>{ $name }</b>
    { $lines }

    How many points to spend? At most { points } ({ $worth }). Send a number, or tap the button.
spending-most-button = 💸 { points } (−{ $worth })
still-till-points = Please send how many points to spend as a whole number, for example 100. To go back, tap ⬅️ above.

spending-waiting =
    <b>The customer is being asked</b>

    { $name }
    { $lines }

    Nothing is spent before ✅ in their own chat. They have until { $until }.
withdraw-question-button = ❌ Do not spend points
still-asked = The customer is being asked about the points: please wait for the answer, or tap ❌ above to go on without them.

spending-over-refused = <b>The customer does not want to spend points.</b>
spending-over-timed-out = <b>There was no answer within 3 minutes.</b> Nothing was spent.
spending-over-unreachable = <b>The customer cannot answer:</b> their chat with the bot is closed, and points are not spent without an answer.
spending-over-changed = <b>Nothing was spent:</b> the rules or the customer’s points have changed meanwhile.
spending-over-cancelled = Cancelled. Nothing was spent and nothing was recorded.
spending-over-gone = <b>The customer has left the programme.</b> Nothing was spent and nothing was recorded.
spending-over-quote =
    { $ending }

    { $quote }

spending-question =
    <b>Pay with points?</b>

    { $lines }

    Please answer before { $until }: nothing is spent without your ✅.

    { $programme }
spending-yes-button = ✅ Spend { points }
spending-no-button = ❌ Keep them

spending-answer-paid =
    ✅ <b>Paid: { points }.</b>

    { $lines }
spending-answer-refused = Nothing was spent. The points stay on your card.
spending-answer-over = This question is closed, and nothing was spent. To pay with points, ask the cashier to try again.
spending-answer-changed = Something has changed meanwhile, so nothing was spent. The cashier sees a new quote and can ask you again.
spending-closed-timed-out = The time to answer is over, and nothing was spent. To pay with points, ask the cashier to try again.
spending-closed-withdrawn = The till has withdrawn the question. Nothing was spent, and the points stay on your card.
spending-already-paid = Already done: this purchase is paid.
