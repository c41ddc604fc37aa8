# A customer's home, and points in words.

home =
    <b>{ $programme }</b>
    { $name } · <b>{ $balance }</b>

    Покажіть картку на касі, і ми нарахуємо бали.

points = { $points ->
    [one] { $points } бал
    [few] { $points } бали
   *[many] { $points } балів
}
points-and-pending = { $spendable }, пізніше ще { $pending }
balance-debt = −{ points } (борг)
