# A slow hour, and what fills it.

slow-hour-ask =
    <b>{ $takings } замість звичних { $usual }</b>

    Стільки принесла година з { $since } до { $before }. Звичне рахуємо за такими самими днями останніх восьми тижнів.

    Написати тим, хто зазвичай заходить у цей час? Подвійні { -points } до { $until }, не більше ніж { $budget } на всіх. Повідомлення таке:

    { $message }
slow-hour-yes-button = ✅ Написати: { $people }
slow-hour-no-button = ❌ Не зараз
slow-hour-started = ✅ Пишемо тим, хто зазвичай заходить у цей час.
slow-hour-refused = Гаразд, не пишемо. Сьогодні більше не спитаємо.
slow-hour-closed-started = Уже пишемо тим, хто зазвичай заходить у цей час. Рішення: { $by }.
slow-hour-closed-refused = Не пишемо. Рішення: { $by }.
slow-hour-closed-lapsed = Відповіді не було, тому нікому не написали.

slow-hour-message =
    <b>Подвійні { -points } до { $until }</b>

    Сьогодні до { $until } за покупки нараховується вдвічі більше { -points-of }. { while-it-lasts }
