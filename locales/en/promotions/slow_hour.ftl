# A slow hour, and what fills it.

slow-hour-ask =
    <b>{ $takings } instead of the usual { $usual }</b>

    That is what { $since } to { $before } brought in. Usual means the same days of the last eight weeks.

    Write to those who usually come about now? Double { -points } until { $until }, at most { $budget } for everybody together. The message:

    { $message }
slow-hour-yes-button = ✅ Write to { $people }
slow-hour-no-button = ❌ Not now
slow-hour-started = ✅ Writing to those who usually come about now.
slow-hour-refused = All right, nobody gets a message. We won’t ask again today.
slow-hour-closed-started = Those who usually come about now are getting a message. Decided by: { $by }.
slow-hour-closed-refused = Nobody gets a message. Decided by: { $by }.
slow-hour-closed-lapsed = There was no answer, so nobody got a message.

slow-hour-message =
    <b>Double { -points } until { $until }</b>

    Today until { $until }, purchases earn twice the { -points }. { while-it-lasts }
