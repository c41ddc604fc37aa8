# A customer's home, and points in words.

home =
    <b>{ $programme }</b>
    { $holder }

    { $advice }
home-holder = { $name } · <b>{ $balance }</b>
home-advice-points = Покажіть картку на касі, і ми нарахуємо бали.
home-advice = Показуйте картку на касі під час кожної покупки.

points = { $points ->
    [one] { $points } бал
    [few] { $points } бали
   *[many] { $points } балів
}
points-and-pending = { $spendable }, пізніше ще { $pending }
balance-debt = −{ points } (борг)
