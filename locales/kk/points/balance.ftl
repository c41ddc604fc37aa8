# The balance, and the history of it. The spendable balance is the first number.

balance = { $points ->
    [0] Қазір картаңызда <b>{ points }</b> бар. Сатып алған сайын кассада картаңызды көрсетіңіз.
   *[other] Картаңызда <b>{ points }</b> бар.
}
balance-with-debt =
    Қазір жұмсауға болады: <b>0 { -points }</b>.

    Баланс: −{ $debt }. Бір сатып алу жойылды, ал одан түскен { -points } сол кезде жұмсалып қойған еді. Бұл қарызды келесі сатып алудан түсетін { -points } жабады.
balance-spendable = Қазір жұмсауға болады: <b>{ points }</b>.
balance-pending = Әлі жолда: <b>{ points }</b>. Кейінірек жұмсай аласыз.
balance-held = Кассада жауабыңызды күтіп тұр: <b>{ points }</b>.

history =
    <b>{ CAPITAL(-points) } тарихы</b>

    { $lines }
history-line = <b>{ $points }</b> · { $reason } · { $at }
history-empty = Әзірге бос. Қосылған және жұмсалған { -points } осында көрінеді.
history-newest-button = ⬅️ Жаңалары
history-older-button = ➡️ Бұрынғылары

reason-sale = сатып алу
reason-spending = { -points-with } төлеу
reason-expiry = мерзімі бітті
reason-reversal = қайтару
reason-slip = жойылған жазба
reason-correction = түзету
reason-departure = бағдарламадан шығу
reason-old-debt = бұрынғы қарыз
