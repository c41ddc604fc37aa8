# The shift.

shift =
    <b>{ $day }</b>

    { $figures }

    { $lines }
shift-sales = Продажи: <b>{ $sales }</b>
shift-bills = На сумму: <b>{ $bills }</b>
shift-discounts = Скидки: { $discounts }
shift-paid = Оплачено: <b>{ $paid }</b>
shift-points = Начислено { -points-of }: <b>{ $points }</b>
shift-spent = Потрачено { -points-of }: <b>{ $points }</b>
shift-refunds = Возвраты: { $refunds } · { $returned }
shift-branch = { $name }: <b>{ $bills }</b> · { sales }
shift-no-branch = Без филиала
shift-other-branches = Остальные филиалы
shift-empty =
    <b>{ $day }</b>

    Сегодня продаж ещё не было. Начните с карты покупателя.
shift-empty-day =
    <b>{ $day }</b>

    В этот день продаж не было.
shift-line-sale = { $points ->
    [0] { $at } · { $name } · { $bill }
   *[other] { $at } · { $name } · { $bill } · <b>+{ $points }</b>
}
shift-line-refund = { $points ->
    [0] ↩️ { $at } · { $name } · −{ $bill }
   *[other] ↩️ { $at } · { $name } · −{ $bill } · −{ $points }
}
shift-line-undone = { $points ->
    [0] ↩️ { $at } · { $name } · { $bill } · отменено
   *[other] ↩️ { $at } · { $name } · { $bill } · −{ $points } · отменено
}
shift-line-spent = { $line } · 💸 { $points }
shift-line-by =
    { $line }
    <i>{ $by }</i>
shift-undo-button = ↩️ { $at } · { $bill }
shift-before-button = ➡️ { $day }
shift-after-button = ⬅️ { $day }
