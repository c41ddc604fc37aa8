# A customer's home, and points in words.

home =
    <b>{ $programme }</b>
    { $name } · <b>{ $balance }</b>

    Покажите карту на кассе, и мы начислим баллы.

points = { $points ->
    [one] { $points } балл
    [few] { $points } балла
   *[many] { $points } баллов
}
points-and-pending = { $spendable }, позже ещё { $pending }
balance-debt = −{ points } (долг)
