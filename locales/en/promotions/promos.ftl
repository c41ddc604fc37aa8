# All promotions, and one of them.

promos =
    <b>Broadcasts</b>

    { $promos }
promo-none-yet = There are no broadcasts yet. Start one: /broadcast.
promo-line = <b>{ $name }</b>: { $state }
promo-state-draft = draft
promo-state-asked = waiting for an owner
promo-state-planned = planned
promo-state-live = going out
promo-state-paused = paused
promo-state-done = done
promo-state-stopped = stopped
promo-state-taken-back = taken back
promo-state-dropped = deleted
promo-next = Next: { $at }
promo-sent = Sent: { $count }
promo-newest-button = ⬅️ Newest
promo-older-button = ➡️ Older
promo-edit-button = ✏️ Edit
promo-change-button = ✏️ Change
promo-correct-button = ✏️ Correct what was sent
promo-remove-all-button = 🗑 Delete
promo-call-off-button = 🗑 Stop
promo-ask-correction = <b>Send the corrected message.</b> It changes for everybody who has it.
promo-ask-correction-language = <b>Correct it in which language?</b>
promo-ask-correction-in = <b>Send the corrected message: { $language }.</b> It changes for everybody who has it.
promo-correcting = ✏️ Correcting it for everybody. Messages: { $count }
promo-take-back-ask = Delete “{ $name }” from everybody who got it? Messages: { $count }. Nobody else gets it.
promo-call-off-ask = Stop “{ $name }”? Nobody else gets it, and it can’t be resumed.
promo-call-off-yes-button = ✅ Yes, stop
