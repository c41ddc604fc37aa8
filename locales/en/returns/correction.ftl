# Points added or taken away by hand.

correction-button = ✏️ Points
correction-points =
    <b>{ $name }</b>

    How many points should be added or taken away? Send, for example, +100 or −50.
still-correction-points = Please send how many points to add or take away, for example +100 or −50. To stop: /cancel.
correction-why =
    <b>Points: { $points }</b>

    Why? The customer will see the reason. Choose one or write it.
why-not-credited = Points missing for a purchase
why-mistake = A mistake at the till
why-apology = An apology
still-correction-reason = { still-refund-reason }
correction-ask =
    <b>Correct the points?</b>

    { $name }
    Points: <b>{ $points }</b>
    Balance afterwards: { $balance }
    Reason: { $reason }
correction-ask-second =
    { correction-ask }

    This is more than one person may do in a day. After ✅, a second person is asked: a manager or an owner.
correction-yes-button = ✅ Correct
correction-done =
    <b>The points are corrected: { $points }</b>

    { $name }
    Balance: { $balance }
correction-waits =
    <b>Waiting for a second person: { $points }</b>

    { $name }
    Nothing has changed yet. They can answer within a day.
correction-refused =
    <b>Refused: { $points }</b>

    { $name }
    Balance: { $balance }
correction-kept = All right, the points stay as they are.
correction-repeated = Already done.
correction-second =
    <b>Correct these points? Your answer is needed.</b>

    { $name }
    Points: <b>{ $points }</b>
    Reason: { $reason }
    Asked by: { $asker }

    You can answer within a day.
correction-answer-granted =
    ✅ <b>The correction is confirmed: { $points }</b>

    { $name }
    Decided by: { $by }
correction-answer-refused =
    ❌ <b>The correction is refused: { $points }</b>

    { $name }
    Decided by: { $by }
correction-answer-lapsed =
    <b>The correction was not confirmed: { $points }</b>

    { $name }
    Nobody answered within a day, and nothing has changed.
correction-answer-gone =
    <b>The correction was not confirmed: { $points }</b>

    The customer has left the programme, and nothing has changed.
correction-receipt =
    ✏️ <b>We have corrected your points: { $points }</b>

    Reason: { $reason }
    Balance: <b>{ $balance }</b>

    { $programme }
