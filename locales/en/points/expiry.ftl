# How long points live: on the balance, in the history, and ahead of their last day.

points-next-loss = Next to expire: <b>{ points }</b>, last day { $day }.
points-next-loss-kept = Without a purchase these expire: <b>{ points }</b>, last day { $day }.

points-active =
    Ready to spend: <b>{ points }</b>.

    In all, you can spend { $spendable } now.

expiry-reminder =
    <b>{ points }</b> will expire soon.

    Use them by the end of { $day }: just show your card at the till.
expiry-reminder-kept =
    <b>{ points }</b> will expire soon.

    Buy anything by the end of { $day } and they stay.

expiry-reminder-in-all = In all, <b>{ points }</b> will expire by the end of { $day }.

history-until = until { $day }
history-from = to spend from { $day }
