# Taking a sale back.

undo-button = ↩️ Сатуды жою
undo-ask =
    <b>Осы сатуды жоясыз ба?</b>

    { $name }
    Чек: { $bill }
    { $lines }
undo-yes-button = ✅ Иә, жою
keep-button = ❌ Жоқ, қалсын
undo-done = Сату жойылды.
undo-repeated = Бұл сату бұрын жойылған.
undo-receipt =
    ↩️ <b>Сатып алу жазбасы жойылды</b>

    № { $number }
    Чек: { $bill }
    { $lines }
