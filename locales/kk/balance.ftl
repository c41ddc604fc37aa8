# The balance, and the history of it. The spendable balance is the first number.

balance = { $points ->
    [0] Әзірге <b>0 ұпай</b>. Алғашқы ұпайлар келесі сатып алғанда түседі: кассада картаңызды көрсетіңіз.
   *[other] Картаңызда <b>{ points }</b> бар.
}
balance-with-debt =
    Қазір жұмсауға болатын ұпай: <b>0</b>.

    Баланс: −{ $debt }. Сатып алу жойылғанда, оның ұпайлары жұмсалып кеткен еді. Келесі сатып алулар бұл қарызды жабады.

history =
    <b>Ұпай тарихы</b>

    { $lines }
history-line = <b>{ $points }</b> · { $reason } · { $at }
history-empty = Әзірге бос. Кассада картаңызды көрсетсеңіз, алғашқы ұпайлар осында шығады.
history-newest-button = ⬅️ Жаңалары
history-older-button = ➡️ Бұрынғылары

reason-sale = сатып алу
reason-spending = ұпаймен төлеу
reason-expiry = күйген ұпай
reason-reversal = жойылған сатып алу
reason-departure = бағдарламадан шығу
