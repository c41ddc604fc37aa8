# /broadcast: the message, and the screen from which it is sent.

promo-ask-message =
    <b>Пришлите сообщение</b> так, как его увидят покупатели: текст, фото, видео, GIF, файл или альбом.

    Имя, баланс, уровень и то, что скоро сгорит, подставим сами: {"{"}имя{"}"}, {"{"}баланс{"}"}, {"{"}уровень{"}"}, {"{"}сгорят{"}"}.
promo-draft-button = ✏️ Черновик: { $name }
promo-left = Хорошо, рассылку не начинаем.
promo-nameless = без текста
promo-flaw = ⚠️ { $flaw }
promo-message-button = ✏️ Сообщение
promo-drop-ask = Удалить черновик «{ $name }»?
promo-drop-yes-button = ✅ Да, удалить
promo-dropped = Черновик удалён. Никто ничего не получил.

# all windows of a draft

still-promotion-answer = Ответ нужен новым сообщением: что именно, написано в последнем окне рассылки. Ничего не отправлять: /cancel.
still-promotion-figure = Ответ нужен новым сообщением: число. Какое, написано в последнем окне рассылки. Ничего не менять: /cancel.
promo-send-button = ✅ Отправить: { $count }
promo-plan-button = ✅ Запланировать: { $count }
promo-ask-button = ✅ Спросить владельца: { $count }
promo-withdraw-button = ❌ Отозвать и править
promo-audience-button = 🎯 Кому
promo-when-button = 🗓 Когда
promo-languages-button = 🌐 Другие языки
promo-extras-button = ➕ Кнопка, акция
promo-show-button = 👁 Показать мне
promo-started = Начинаем рассылку. Получат: { $count }.
promo-started-named = Начинаем рассылку «{ $name }».
promo-planned = 🗓 <b>Запланировано:</b> { $name }. Все рассылки: /promos.
promo-drop-change-ask = Отменить изменения в рассылке «{ $name }»? Она останется, как была.
promo-drop-change-yes-button = ✅ Да, отменить
promo-change-yes-button = ✅ Сохранить изменения
promo-changed = Изменения сохранены.
promo-at-once = Сразу
promo-today = Сегодня в { $time }
promo-tomorrow = Завтра в { $time }
promo-weekly-button = 🗓 Каждую неделю
promo-monthly-button = 🗓 Каждый месяц
promo-trigger-button = 🗓 Сама, когда…
promo-done-button = ✅ Готово
promo-ask-when =
    <b>Когда отправить?</b>

    Выберите или пришлите время, например { $example }. Часовой пояс: { $zone }, сейчас { $now }.
promo-ask-weekly = <b>В какие дни недели?</b> Время: { $hour }. Другое можно прислать: 18:30.
promo-ask-monthly = <b>Какого числа?</b> Время: { $hour }. Другое можно прислать: 18:30. Если такого числа в месяце нет, это его последний день.
promo-ask-trigger = <b>По какому поводу отправлять?</b> Уйдёт сама, каждому один раз на каждый случай.
promo-event-not-bought-yet = Вступили и не купили
promo-event-not-bought-for = Давно не покупали
promo-event-points-expire = Скоро сгорят { -points }
promo-event-birthday = День рождения
promo-event-tier-reached = Новый уровень
promo-event-nth-purchase = N-я покупка
promo-event-low-score = Низкая оценка
promo-ask-trigger-days = <b>{ $event }: сколько дней?</b> Выберите или пришлите число.
promo-ask-trigger-purchase = <b>Какая по счёту покупка?</b> Выберите или пришлите номер.
promo-ask-trigger-score = <b>Какая оценка?</b> Эта или хуже.
promo-languages = <b>На каких языках сообщение?</b> Кто не читает ни на одном, получит общее.
promo-ask-language = <b>Пришлите сообщение: { $language }</b>
promo-language-remove-button = 🗑 Убрать этот язык
promo-language-all = Для всех
promo-extras = <b>Что добавить?</b>
promo-remove-button = 🗑 { $label }
promo-add-link = ➕ Кнопка со ссылкой
promo-add-card = ➕ Кнопка 💳
promo-add-balance = ➕ Кнопка ⭐
promo-add-points = 🎁 { CAPITAL(-points) } сразу
promo-add-times = 🎁 Больше { -points-of }
promo-set-end = 🗓 До какого времени
promo-set-budget = 💸 Бюджет
promo-remove-offer-button = 🗑 Убрать акцию
promo-compare-on-button = ➕ Группа сравнения
promo-compare-off-button = ➖ Группа сравнения
promo-leads-card = 💳 Моя карта
promo-leads-balance = ⭐ Баланс
promo-ask-label = <b>Что написать на кнопке?</b> Пришлите слова, ссылку спросим следом.
promo-ask-link = <b>Куда ведёт кнопка «{ $label }»?</b> Пришлите ссылку, например https://example.com.
promo-ask-points = <b>Сколько { -points-of } получит каждый?</b> Выберите или пришлите число.
promo-ask-factor = <b>Во сколько раз больше { -points-of } за покупки?</b> Выберите или пришлите, например 1,5.
promo-ask-days = <b>Сколько дней?</b> Считаем с получения сообщения. Выберите или пришлите число.
promo-ask-until = <b>До какого времени действует акция?</b> Пришлите, например { $example }.
promo-ask-budget = <b>Сколько можно потратить?</b> Пришлите сумму: когда она кончится, рассылка остановится.
promo-budget-in-points = ⭐ Считать { -points-with }
promo-ask-budget-points = <b>Сколько { -points-of } можно раздать?</b> Пришлите число.
promo-ask-owner = <b>{ $staff }</b> предлагает рассылку «{ $name }». Получат: { $gets }.
promo-ask-owner-send = Отправить?
promo-ask-yes-button = ✅ Отправить
promo-ask-owner-change = <b>{ $staff }</b> предлагает изменить рассылку «{ $name }». Получат: { $gets }.
promo-ask-owner-replace = Изменить?
promo-ask-change-yes-button = ✅ Изменить
promo-answer-granted = ✅ Рассылка «{ $name }» отправляется. Решение: { $by }.
promo-answer-refused = ❌ Рассылку «{ $name }» решили не отправлять. Решение: { $by }.
promo-answer-lapsed = Рассылка «{ $name }»: за день никто не ответил, она осталась черновиком.
promo-answer-withdrawn = Рассылка «{ $name }»: запрос отозван, отвечать не нужно.
promo-answer-change-granted = ✅ Рассылка «{ $name }» изменена. Решение: { $by }.
promo-answer-change-refused = ❌ Рассылку «{ $name }» решили не менять. Решение: { $by }.
promo-answer-change-lapsed = Рассылка «{ $name }»: за день никто не ответил, она осталась, как была.
promo-answer-change-withdrawn = Изменения в рассылке «{ $name }»: запрос отозван, отвечать не нужно.
promo-who =
    <b>Кому: { $audience }</b>

    Сейчас таких: { $count }. Можно написать: { $writable }.
promo-part-button = ✏️ { $part }
promo-joined-all = Пусть хватит одного условия
promo-joined-any = Пусть нужны все условия
promo-add-condition = ➕ Условие
promo-keep-audience = ➕ Сохранить как группу
promo-everyone-button = 🗑 Убрать все условия
promo-named-button = 👥 Сохранённые группы
promo-part = <b>{ $part }</b>
promo-is-not-button = ➖ Наоборот: кроме них
promo-is-button = ➕ Наоборот: именно они
promo-remove-part = 🗑 Убрать условие
promo-ask-kind = <b>Какое условие?</b>
promo-ask-value = <b>{ $condition }</b>
promo-ask-audience-name = <b>Как назвать группу?</b> Пришлите название.
promo-named = <b>Сохранённые группы.</b> Выберите одну.
promo-none-named = Сохранённых групп пока нет.
promo-forget-button = 🗑 Удалить
promo-no-tier = Без уровня
promo-in-days = { $days ->
    [0] { $least } за всё время
    [one] { $least } за { $days } день
    [few] { $least } за { $days } дня
   *[many] { $least } за { $days } дней
}
promo-last-days = { $days ->
    [one] За последний { $days } день
    [few] За последние { $days } дня
   *[many] За последние { $days } дней
}
promo-habit-new = Новые
promo-habit-regular = Постоянные
promo-habit-best = Лучшие
promo-habit-fading = Давно не были
promo-habit-lost = Ушли
promo-condition-habit = Как покупают
promo-condition-language = Язык
promo-condition-tier = Уровень
promo-condition-branch = Филиал
promo-condition-bought-within = Недавно покупали
promo-condition-not-bought = Давно не покупали
promo-condition-never-bought = Ещё ни разу не покупали
promo-condition-purchases = Число покупок не меньше
promo-condition-spent = Потратили не меньше
promo-condition-average = Средний чек не меньше
promo-condition-balance = { CAPITAL(-points-of) } на руках не меньше
promo-condition-expiring = Скоро сгорят { -points }
promo-condition-birthday = Скоро день рождения
promo-condition-joined = Когда вступили
promo-condition-phone = Есть телефон
promo-condition-poster = Пришли по ссылке
promo-condition-campaign = Получили рассылку
promo-condition-share = Случайная доля
promo-hint-number = Выберите или пришлите своё число.
promo-hint-days = Сколько дней? Выберите или пришлите число.
promo-hint-several = Выберите одно или несколько, потом ✅.
promo-hint-one = Выберите.
promo-hint-counted = Выберите или пришлите через пробел число и за сколько дней.
promo-hint-dates = Выберите или пришлите дни: 01.11.2026 — 30.11.2026.
promo-set-chat = 📣 Ещё и в канал
promo-no-chat-button = 🗑 Не ставить в канал
promo-chat-chosen = 📣 Опубликуем и здесь: «{ $title }»
promo-ask-chat = <b>В какой канал или группу?</b> Добавьте туда бота администратором и пришлите имя, например @moy_kanal. Если имени нет, пришлите ссылку на любое сообщение оттуда.
promo-condition-scored = Последняя оценка не выше
promo-condition-answered = Ответили на опрос
promo-condition-unasked = Давно ни о чём не спрашивали
promo-add-survey = ➕ Кнопка ❓ с опросом
promo-ask-survey = <b>Какой опрос откроет кнопка?</b>
promo-no-survey = Открытых опросов пока нет. Собрать опрос: /surveys.
promo-leads-survey = ❓ Опрос
promo-asks = Кого недавно о чём-то спрашивали, не беспокоим. Дней: { $days }
promotion-survey-button = ❓ Ответить на вопросы
