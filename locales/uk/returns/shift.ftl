# The shift.

shift =
    <b>{ $day }</b>

    { $figures }

    { $lines }
shift-sales = Продажі: <b>{ $sales }</b>
shift-bills = На суму: <b>{ $bills }</b>
shift-discounts = Знижки: { $discounts }
shift-paid = Сплачено: <b>{ $paid }</b>
shift-points = Нараховано { -points-of }: <b>{ $points }</b>
shift-spent = Витрачено { -points-of }: <b>{ $points }</b>
shift-refunds = Повернення: { $refunds } · { $returned }
shift-branch = { $name }: <b>{ $bills }</b> · { sales }
shift-no-branch = Без філії
shift-other-branches = Решта філій
shift-empty =
    <b>{ $day }</b>

    Сьогодні продажів ще не було. Почніть із картки покупця.
shift-empty-day =
    <b>{ $day }</b>

    Цього дня продажів не було.
shift-line-sale = { $points ->
    [0] { $at } · { $name } · { $bill }
   *[other] { $at } · { $name } · { $bill } · <b>+{ $points }</b>
}
shift-line-refund = { $points ->
    [0] ↩️ { $at } · { $name } · −{ $bill }
   *[other] ↩️ { $at } · { $name } · −{ $bill } · −{ $points }
}
shift-line-undone = { $points ->
    [0] ↩️ { $at } · { $name } · { $bill } · скасовано
   *[other] ↩️ { $at } · { $name } · { $bill } · −{ $points } · скасовано
}
shift-line-spent = { $line } · 💸 { $points }
shift-line-by =
    { $line }
    <i>{ $by }</i>
shift-undo-button = ↩️ { $at } · { $bill }
shift-before-button = ➡️ { $day }
shift-after-button = ⬅️ { $day }
