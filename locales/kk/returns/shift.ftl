# The shift.

shift =
    <b>{ $day }</b>

    { $figures }

    { $lines }
shift-sales = Сату саны: <b>{ $sales }</b>
shift-bills = Жалпы сома: <b>{ $bills }</b>
shift-discounts = Жеңілдіктер: { $discounts }
shift-paid = Төленді: <b>{ $paid }</b>
shift-points = Қосылған { -points }: <b>{ $points }</b>
shift-spent = Жұмсалған { -points }: <b>{ $points }</b>
shift-refunds = Қайтару: { $refunds } · { $returned }
shift-branch = { $name }: <b>{ $bills }</b> · { sales }
shift-no-branch = Филиалсыз
shift-other-branches = Қалған филиалдар
shift-empty =
    <b>{ $day }</b>

    Бүгін әлі сату болған жоқ. Сатып алушының картасынан бастаңыз.
shift-empty-day =
    <b>{ $day }</b>

    Бұл күні сату болған жоқ.
shift-line-sale = { $points ->
    [0] { $at } · { $name } · { $bill }
   *[other] { $at } · { $name } · { $bill } · <b>+{ $points }</b>
}
shift-line-refund = { $points ->
    [0] ↩️ { $at } · { $name } · −{ $bill }
   *[other] ↩️ { $at } · { $name } · −{ $bill } · −{ $points }
}
shift-line-undone = { $points ->
    [0] ↩️ { $at } · { $name } · { $bill } · жойылды
   *[other] ↩️ { $at } · { $name } · { $bill } · −{ $points } · жойылды
}
shift-line-spent = { $line } · 💸 { $points }
shift-line-by =
    { $line }
    <i>{ $by }</i>
shift-undo-button = ↩️ { $at } · { $bill }
shift-before-button = ➡️ { $day }
shift-after-button = ⬅️ { $day }
