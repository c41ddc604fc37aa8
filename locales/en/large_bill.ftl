# Bills above what a cashier credits alone.

quote-manager =
    { $quote }

    <b>A large bill: a manager or an owner confirms it.</b>
ask-manager-button = ✅ Ask the manager
quote-waiting =
    { $quote }

    <b>Waiting for a manager or an owner until { $until }.</b>
large-bill-ask =
    <b>A large bill: confirm it?</b>

    Cashier: <b>{ $cashier }</b>
    Customer: { $name }
    Bill: <b>{ $bill }</b>, points: { $points }
    Without confirmation: up to { $allowed }
    These two within 7 days: { sales } for { $bills }
large-bill-yes-button = ✅ Confirm
large-bill-sold = ✅ The bill of { $bill } is confirmed.
large-bill-refused = ❌ The bill of { $bill } is not confirmed, and no points were added.
large-bill-changed = The bill of { $bill } is not recorded: something has changed. The amount has to be sent again.
