# A customer's home, and points in words.

home =
    <b>{ $programme }</b>
    { $holder }

    { $advice }
home-holder = { $name } · <b>{ $balance }</b>
home-advice-points = Покажите карту на кассе, и мы начислим баллы.
home-advice = Показывайте карту на кассе при каждой покупке.

points = { $points ->
    [one] { $points } балл
    [few] { $points } балла
   *[many] { $points } баллов
}
points-and-pending = { $spendable }, позже ещё { $pending }
balance-debt = −{ points } (долг)
