# /owner: today, what waits for a decision, and the ways.

owner-home =
    <b>{ $name }</b>
    Сегодня, { $day }

    { $lines }

    { $waiting }
home-sales = Продажи: <b>{ $sales }</b>, на сумму <b>{ $bills }</b>
home-sales-usual = Продажи: <b>{ $sales }</b>, на сумму <b>{ $bills }</b> (к этому часу в такой день обычно { $usual })
home-points = Начислено { -points-of }: <b>{ $given }</b>, потрачено: <b>{ $spent }</b>
home-customers = Покупатели: <b>{ $customers }</b>
home-customers-new = Покупатели: <b>{ $customers }</b>, вступили в программу: <b>{ $joined }</b>
home-waiting = Ждут вашего решения: <b>{ $count }</b>
home-done = Ничто не ждёт вашего решения.
home-broadcast-button = 📣 Новая рассылка
home-promos-button = 📣 Все рассылки
home-surveys-button = 💬 Что говорят покупатели

waiting-request-button = ✅ Запросы на подтверждение: { $count }
waiting-promotion-button = 📣 Рассылки на подтверждение: { $count }
waiting-letter-button = 💬 Сообщения без ответа: { $count }
waiting-score-button = 💬 Низкие оценки без ответа: { $count }
waiting-alert-button = 🔔 Подозрительные случаи: { $count }

undecided-request = <b>Запросы на подтверждение</b>: { $count }
undecided-promotion = <b>Рассылки на подтверждение</b>: { $count }
undecided-letter = <b>Сообщения без ответа</b>: { $count }
undecided-score = <b>Низкие оценки без ответа</b>: { $count }
undecided-alert = <b>Подозрительные случаи за 30 дней</b>: { $count }
waiting-nameless = без имени
waiting-asked-here = Вот этот запрос. Нажмите на цитату, кнопки под ним.
waiting-no-more = Здесь уже нечего решать.
