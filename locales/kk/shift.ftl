# The till's home, and the shift.

till-home =
    <b>{ $programme }</b>
    Рөліңіз: { $role }

    Ұпай қосу үшін телефон камерасын сатып алушының QR-кодына бағыттаңыз. Немесе кодтың фотосын не картадағы алты цифрды осында жіберіңіз. Сосын — чек сомасын.
shift-button = 📊 Бүгінгі сатылым
team-button = 👥 Ұжым
own-card-button = 💳 Өз картамды ашу

shift =
    <b>{ $day }</b>

    Сату саны: <b>{ $sales }</b>
    Жалпы сома: <b>{ $bills }</b>
    Қосылған ұпай: <b>{ $points }</b>
    Күші жойылғаны: { $undone }

    { $lines }
shift-empty =
    <b>{ $day }</b>

    Бүгін әлі сату болған жоқ. Сатып алушының картасынан бастаңыз.
shift-line = { $at } · { $name } · { $bill } · <b>+{ $points }</b>
shift-line-undone = ↩️ { $at } · { $name } · { $bill } · күші жойылды: −{ $points }
shift-undo-button = ↩️ { $at } · { $bill }
