# Taking a sale back.

undo-button = ↩️ Сатудың күшін жою
undo-ask =
    <b>Осы сатудың күшін жоясыз ба?</b>

    { $name }
    Чек: { $bill }
    Қайтарып алынады: { points }
undo-yes-button = ✅ Иә, жою
keep-button = ❌ Жоқ, қалсын
undo-done = Сатудың күші жойылды.
undo-repeated = Бұл сатудың күші бұрын жойылған.

till-undo =
    ↩️ <b>Сатудың күші жойылды</b>

    { $name }
    Чек: { $bill }
    Қайтарып алынды: { points }
    Баланс: { $balance }
undo-receipt =
    ↩️ <b>Сатып алудың күші жойылды</b>

    Чек: { $bill }
    Қайтарып алынды: { points }
    Баланс: <b>{ $balance }</b>

    { $programme }
