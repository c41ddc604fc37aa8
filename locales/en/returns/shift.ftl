# The shift.

shift =
    <b>{ $day }</b>

    { $figures }

    { $lines }
shift-sales = Sales: <b>{ $sales }</b>
shift-bills = Total: <b>{ $bills }</b>
shift-discounts = Discounts: { $discounts }
shift-paid = Paid: <b>{ $paid }</b>
shift-points = { CAPITAL(-points) } added: <b>{ $points }</b>
shift-spent = { CAPITAL(-points) } spent: <b>{ $points }</b>
shift-refunds = Refunds: { $refunds } · { $returned }
shift-branch = { $name }: <b>{ $bills }</b> · { sales }
shift-no-branch = No branch
shift-other-branches = Other branches
shift-empty =
    <b>{ $day }</b>

    No sales yet today. To begin, scan a customer’s card.
shift-empty-day =
    <b>{ $day }</b>

    There were no sales on this day.
shift-line-sale = { $points ->
    [0] { $at } · { $name } · { $bill }
   *[other] { $at } · { $name } · { $bill } · <b>+{ $points }</b>
}
shift-line-refund = { $points ->
    [0] ↩️ { $at } · { $name } · −{ $bill }
   *[other] ↩️ { $at } · { $name } · −{ $bill } · −{ $points }
}
shift-line-undone = { $points ->
    [0] ↩️ { $at } · { $name } · { $bill } · undone
   *[other] ↩️ { $at } · { $name } · { $bill } · −{ $points } · undone
}
shift-line-spent = { $line } · 💸 { $points }
shift-line-by =
    { $line }
    <i>{ $by }</i>
shift-undo-button = ↩️ { $at } · { $bill }
shift-before-button = ➡️ { $day }
shift-after-button = ⬅️ { $day }
