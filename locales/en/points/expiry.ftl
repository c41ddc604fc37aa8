# How long points live: on the balance, in the history, and ahead of their last day.

points-next-loss = Next to expire: <b>{ points }</b>, last day { $day }.
points-next-loss-kept = Without a purchase, <b>{ points }</b> will expire: last day { $day }.

points-active =
    Ready to spend: <b>{ points }</b>.

    In all, you can spend { $spendable } now.

expiry-reminder =
    Your points are about to expire: <b>{ points }</b>.

    Their last day is { $day }. You can spend them on your next purchase: show your card at the till.
expiry-reminder-kept =
    Your points are about to expire: <b>{ points }</b>.

    Their last day is { $day }. Any purchase by then, that day included, keeps them.

expiry-reminder-in-all = In all, by the end of { $day }, these will expire: <b>{ points }</b>.

history-until = until { $day }
history-from = to spend from { $day }
