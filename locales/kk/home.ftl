# A customer's home, and points in words. Nouns stay as they are after numbers.

home =
    <b>{ $programme }</b>
    { $name } · <b>{ $balance }</b>

    Кассада картаңызды көрсетіңіз — ұпай қосамыз.

points = { $points } ұпай
points-and-pending = { $spendable }, кейін тағы { $pending }
balance-debt = −{ points } (қарыз)
