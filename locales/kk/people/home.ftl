# A customer's home, and points in words. Nouns stay as they are after numbers.

home =
    <b>{ $programme }</b>
    { $holder }

    { $advice }
home-holder = { $name } · <b>{ $balance }</b>
home-advice-points = Кассада картаңызды көрсетіңіз — ұпай қосамыз.
home-advice = Сатып алған сайын кассада картаңызды көрсетіңіз.

points = { $points } ұпай
points-and-pending = { $spendable }, кейін тағы { $pending }
balance-debt = −{ points } (қарыз)
