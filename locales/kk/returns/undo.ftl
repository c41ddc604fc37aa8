# Taking a sale back.

undo-button = ↩️ Сатудың күшін жою
undo-ask =
    <b>Осы сатудың күшін жоясыз ба?</b>

    { $name }
    Чек: { $bill }
    { $lines }
undo-yes-button = ✅ Иә, жою
keep-button = ❌ Жоқ, қалсын
undo-done = Сатудың күші жойылды.
undo-repeated = Бұл сатудың күші бұрын жойылған.
undo-receipt =
    ↩️ <b>Сатып алу жазбасы жойылды</b>

    № { $number }
    Чек: { $bill }
    { $lines }

    { $programme }
