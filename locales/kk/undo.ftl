# Taking a sale back.

undo-button = ↩️ Сатуды жою
undo-ask =
    <b>Осы сатуды жоясыз ба?</b>

    { $name }
    Чек: { $bill }
    Қайтарып алынады: { points }
undo-yes-button = ✅ Иә, жою
keep-button = ❌ Жоқ, қалсын
undo-done = Сату жойылды.
undo-repeated = Бұл сату бұрын жойылған.

till-undo =
    ↩️ <b>Сату жойылды</b>

    { $name }
    Чек: { $bill }
    Қайтарып алынды: { points }
    Баланс: { $balance }
undo-receipt =
    ↩️ <b>Сатып алу жойылды</b>

    Чек: { $bill }
    Қайтарып алынды: { points }
    Баланс: <b>{ $balance }</b>

    { $programme }
