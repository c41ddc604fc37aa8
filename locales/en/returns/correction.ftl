# Points added or taken away by hand.

correction-button = ✏️ { CAPITAL(-points) }
correction-points =
    <b>{ $name }</b>

    How many { -points } should be added or taken away? Send, for example, +100 or −50.
still-correction-points = Please send how many { -points } to add or take away, for example +100 or −50. To stop: /cancel.
correction-why =
    <b>{ CAPITAL(-points) }: { $points }</b>

    Why? The customer will see the reason. Choose one or write it.
why-not-credited = { CAPITAL(-points) } missing for a purchase
why-mistake = A mistake at the till
why-apology = With our apologies
still-correction-reason = { still-refund-reason }
correction-ask =
    <b>Adjust the { -points }?</b>

    { $name }
    { CAPITAL(-points) }: <b>{ $points }</b>
    Balance afterwards: { $balance }
    Reason: { $reason }
correction-ask-second =
    { correction-ask }

    This is more than your limit for a day. After ✅ we ask a manager or an owner to confirm.
correction-yes-button = ✅ Adjust
correction-done =
    <b>{ CAPITAL(-points) } adjusted: { $points }</b>

    { $name }
    Balance: { $balance }
correction-waits =
    <b>Waiting for confirmation: { $points }</b>

    { $name }
    Nothing has changed yet. They can answer within a day.
correction-refused =
    <b>Refused: { $points }</b>

    { $name }
    Balance: { $balance }
correction-kept = All right, the { -points } stay as they are.
correction-repeated = Already done.
correction-second =
    <b>Adjust these { -points }? Your answer is needed.</b>

    { $name }
    { CAPITAL(-points) }: <b>{ $points }</b>
    Reason: { $reason }
    Asked by: { $asker }

    You can answer within a day.
correction-answer-granted =
    ✅ <b>The adjustment is confirmed: { $points }</b>

    { $name }
    Decided by: { $by }
correction-answer-refused =
    ❌ <b>The adjustment is refused: { $points }</b>

    { $name }
    Decided by: { $by }
correction-answer-lapsed =
    <b>The adjustment wasn’t confirmed: { $points }</b>

    { $name }
    Nobody answered within a day, and nothing has changed.
correction-answer-gone =
    <b>The adjustment wasn’t confirmed: { $points }</b>

    The customer has left the programme, and nothing has changed.
correction-receipt =
    { $way ->
        [more] <b>+{ points }</b> on your card
       *[less] <b>−{ points }</b>: we’ve put a mistake right
    }
    { $reason }

    Balance: <b>{ $balance }</b>
