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
    Bill: <b>{ $bill }</b>, { -points }: { $points }
    Without confirmation: up to { $allowed }
    These two within 7 days: { $sales ->
        [0] no sales yet
       *[other] { sales } for { $bills }
    }
large-bill-yes-button = ✅ Confirm
large-bill-sold = ✅ The bill of { $bill } is confirmed.
large-bill-refused = ❌ The bill of { $bill } isn’t confirmed, and no { -points } were added.
large-bill-changed = The bill of { $bill } isn’t recorded: conditions have changed. Start again from the customer’s card.
large-bill-lapsed = The bill of { $bill } isn’t recorded: nobody answered in time. Tap ✅ to recalculate it.
large-bill-gone = The bill of { $bill } isn’t recorded: the customer has left the programme.
quote-again-button = ✅ Recalculate
