# A slow hour, and what fills it.

slow-hour-ask =
    <b>{ $takings } вместо обычных { $usual }</b>

    Столько принёс час с { $since } до { $before }. Обычное считаем по таким же дням последних восьми недель.

    Написать тем, кто обычно заходит в это время? Двойные { -points } до { $until }, не больше { $budget } на всех. Сообщение такое:

    { $message }
slow-hour-yes-button = ✅ Написать: { $people }
slow-hour-no-button = ❌ Не сейчас
slow-hour-started = ✅ Пишем тем, кто обычно заходит в это время.
slow-hour-refused = Хорошо, не пишем. Сегодня больше не спросим.
slow-hour-closed-started = Уже пишем тем, кто обычно заходит в это время. Решение: { $by }.
slow-hour-closed-refused = Не пишем. Решение: { $by }.
slow-hour-closed-lapsed = Ответа не было, поэтому никому не написали.

slow-hour-message =
    <b>Двойные { -points } до { $until }</b>

    Сегодня до { $until } за покупки начисляется вдвое больше { -points-of }. { while-it-lasts }
