# The balance, and the history of it. The spendable balance is the first number.

balance = { $points ->
    [0] Қазір картаңызда <b>0 ұпай</b>. Сатып алған сайын кассада картаңызды көрсетіңіз.
   *[other] Картаңызда <b>{ points }</b> бар.
}
balance-with-debt =
    Қазір жұмсауға болатын ұпай: <b>0</b>.

    Баланс: −{ $debt }. Бір сатып алудың күші жойылды, ал оның ұпайы сол кезде жұмсалып қойған еді. Бұл қарызды келесі ұпайларыңыз жабады.
balance-spendable = Қазір жұмсауға болады: <b>{ points }</b>.
balance-pending = Кейін қосылады: <b>{ points }</b>. Оларды кейінірек жұмсай аласыз.
balance-held = Кассада жауабыңызды күтіп тұр: <b>{ points }</b>.

history =
    <b>Ұпай тарихы</b>

    { $lines }
history-line = <b>{ $points }</b> · { $reason } · { $at }
history-empty = Әзірге бос. Ұпайыңыздың әр қозғалысы осында көрінеді.
history-newest-button = ⬅️ Жаңалары
history-older-button = ➡️ Бұрынғылары

reason-sale = сатып алу
reason-spending = ұпаймен төлеу
reason-expiry = мерзімі өткен ұпай
reason-reversal = қайтару
reason-correction = түзету
reason-departure = бағдарламадан шығу
