# /broadcast: the message, and the screen from which it is sent.

promo-ask-message =
    <b>Надішліть повідомлення</b> таким, яким його побачать покупці: текст, фото, відео, GIF, файл або альбом.

    Ім’я, баланс, рівень і те, що скоро згорить, підставимо самі: {"{"}ім’я{"}"}, {"{"}баланс{"}"}, {"{"}рівень{"}"}, {"{"}згорять{"}"}.
promo-draft-button = ✏️ Чернетка: { $name }
promo-left = Гаразд, розсилку не починаємо.
promo-nameless = без тексту
promo-flaw = ⚠️ { $flaw }
promo-message-button = ✏️ Повідомлення
promo-drop-ask = Видалити чернетку «{ $name }»?
promo-drop-yes-button = ✅ Так, видалити
promo-dropped = Чернетку видалено. Ніхто нічого не отримав.

# all windows of a draft

still-promotion-answer = Відповідь потрібна новим повідомленням: яка саме, написано в останньому вікні розсилки. Нічого не надсилати: /cancel.
still-promotion-figure = Відповідь потрібна новим повідомленням: число. Яке, написано в останньому вікні розсилки. Нічого не змінювати: /cancel.
promo-send-button = ✅ Надіслати: { $count }
promo-plan-button = ✅ Запланувати: { $count }
promo-ask-button = ✅ Запитати власника: { $count }
promo-withdraw-button = ❌ Відкликати й правити
promo-audience-button = 🎯 Кому
promo-when-button = 🗓 Коли
promo-languages-button = 🌐 Інші мови
promo-extras-button = ➕ Кнопка, акція
promo-show-button = 👁 Показати мені
promo-started = Починаємо розсилку. Отримають: { $count }.
promo-started-named = Починаємо розсилку «{ $name }».
promo-planned = 🗓 <b>Заплановано:</b> { $name }. Усі розсилки: /promos.
promo-drop-change-ask = Скасувати зміни в розсилці «{ $name }»? Вона лишиться, як була.
promo-drop-change-yes-button = ✅ Так, скасувати
promo-change-yes-button = ✅ Зберегти зміни
promo-changed = Зміни збережено.
promo-at-once = Одразу
promo-today = Сьогодні о { $time }
promo-tomorrow = Завтра о { $time }
promo-weekly-button = 🗓 Щотижня
promo-monthly-button = 🗓 Щомісяця
promo-trigger-button = 🗓 Сама, коли…
promo-done-button = ✅ Готово
promo-ask-when =
    <b>Коли надіслати?</b>

    Виберіть або надішліть час, наприклад { $example }. Часовий пояс: { $zone }, зараз { $now }.
promo-ask-weekly = <b>У які дні тижня?</b> Час: { $hour }. Інший можна надіслати: 18:30.
promo-ask-monthly = <b>Якого числа?</b> Час: { $hour }. Інший можна надіслати: 18:30. Якщо такого числа в місяці немає, це його останній день.
promo-ask-trigger = <b>З якої нагоди надсилати?</b> Піде сама, кожному один раз на кожен випадок.
promo-event-not-bought-yet = Вступили й не купили
promo-event-not-bought-for = Давно не купували
promo-event-points-expire = Скоро згорять { -points }
promo-event-birthday = День народження
promo-event-tier-reached = Новий рівень
promo-event-nth-purchase = N-та покупка
promo-event-low-score = Низька оцінка
promo-ask-trigger-days = <b>{ $event }: скільки днів?</b> Виберіть або надішліть число.
promo-ask-trigger-purchase = <b>Котра за рахунком покупка?</b> Виберіть або надішліть номер.
promo-ask-trigger-score = <b>Яка оцінка?</b> Ця або гірша.
promo-languages = <b>Якими мовами повідомлення?</b> Хто не читає жодною, отримає спільне.
promo-ask-language = <b>Надішліть повідомлення: { $language }</b>
promo-language-remove-button = 🗑 Прибрати цю мову
promo-language-all = Для всіх
promo-extras = <b>Що додати?</b>
promo-remove-button = 🗑 { $label }
promo-add-link = ➕ Кнопка з посиланням
promo-add-card = ➕ Кнопка 💳
promo-add-balance = ➕ Кнопка ⭐
promo-add-points = 🎁 { CAPITAL(-points) } одразу
promo-add-times = 🎁 Більше { -points-of }
promo-set-end = 🗓 До якого часу
promo-set-budget = 💸 Бюджет
promo-remove-offer-button = 🗑 Прибрати акцію
promo-compare-on-button = ➕ Група порівняння
promo-compare-off-button = ➖ Група порівняння
promo-leads-card = 💳 Моя картка
promo-leads-balance = ⭐ Баланс
promo-ask-label = <b>Що написати на кнопці?</b> Надішліть слова, посилання спитаємо потім.
promo-ask-link = <b>Куди веде кнопка «{ $label }»?</b> Надішліть посилання, наприклад https://example.com.
promo-ask-points = <b>Скільки { -points-of } отримає кожен?</b> Виберіть або надішліть число.
promo-ask-factor = <b>У скільки разів більше { -points-of } за покупки?</b> Виберіть або надішліть, наприклад 1,5.
promo-ask-days = <b>Скільки днів?</b> Рахуємо від отримання повідомлення. Виберіть або надішліть число.
promo-ask-until = <b>До якого часу діє акція?</b> Надішліть, наприклад { $example }.
promo-ask-budget = <b>Скільки можна витратити?</b> Надішліть суму: коли вона скінчиться, розсилка зупиниться.
promo-budget-in-points = ⭐ Рахувати { -points-with }
promo-ask-budget-points = <b>Скільки { -points-of } можна роздати?</b> Надішліть число.
promo-ask-owner = <b>{ $staff }</b> пропонує розсилку «{ $name }». Отримають: { $gets }.
promo-ask-owner-send = Надіслати?
promo-ask-yes-button = ✅ Надіслати
promo-ask-owner-change = <b>{ $staff }</b> пропонує змінити розсилку «{ $name }». Отримають: { $gets }.
promo-ask-owner-replace = Змінити?
promo-ask-change-yes-button = ✅ Змінити
promo-answer-granted = ✅ Розсилка «{ $name }» надсилається. Рішення: { $by }.
promo-answer-refused = ❌ Розсилку «{ $name }» вирішили не надсилати. Рішення: { $by }.
promo-answer-lapsed = Розсилка «{ $name }»: за день ніхто не відповів, вона лишилася чернеткою.
promo-answer-withdrawn = Розсилка «{ $name }»: запит відкликано, відповідати не потрібно.
promo-answer-change-granted = ✅ Розсилку «{ $name }» змінено. Рішення: { $by }.
promo-answer-change-refused = ❌ Розсилку «{ $name }» вирішили не змінювати. Рішення: { $by }.
promo-answer-change-lapsed = Розсилка «{ $name }»: за день ніхто не відповів, вона лишилася, як була.
promo-answer-change-withdrawn = Зміни в розсилці «{ $name }»: запит відкликано, відповідати не потрібно.
promo-who =
    <b>Кому: { $audience }</b>

    Зараз таких: { $count }. Можна написати: { $writable }.
promo-part-button = ✏️ { $part }
promo-joined-all = Хай вистачить однієї умови
promo-joined-any = Хай потрібні всі умови
promo-add-condition = ➕ Умова
promo-keep-audience = ➕ Зберегти як групу
promo-everyone-button = 🗑 Прибрати всі умови
promo-named-button = 👥 Збережені групи
promo-part = <b>{ $part }</b>
promo-is-not-button = ➖ Навпаки: крім них
promo-is-button = ➕ Навпаки: саме вони
promo-remove-part = 🗑 Прибрати умову
promo-ask-kind = <b>Яка умова?</b>
promo-ask-value = <b>{ $condition }</b>
promo-ask-audience-name = <b>Як назвати групу?</b> Надішліть назву.
promo-named = <b>Збережені групи.</b> Виберіть одну.
promo-none-named = Збережених груп поки немає.
promo-forget-button = 🗑 Видалити
promo-no-tier = Без рівня
promo-in-days = { $days ->
    [0] { $least } за весь час
    [one] { $least } за { $days } день
    [few] { $least } за { $days } дні
   *[many] { $least } за { $days } днів
}
promo-last-days = { $days ->
    [one] За останній { $days } день
    [few] За останні { $days } дні
   *[many] За останні { $days } днів
}
promo-habit-new = Нові
promo-habit-regular = Постійні
promo-habit-best = Найкращі
promo-habit-fading = Давно не були
promo-habit-lost = Пішли
promo-condition-habit = Як купують
promo-condition-language = Мова
promo-condition-tier = Рівень
promo-condition-branch = Філія
promo-condition-bought-within = Нещодавно купували
promo-condition-not-bought = Давно не купували
promo-condition-never-bought = Ще жодного разу не купували
promo-condition-purchases = Кількість покупок не менша
promo-condition-spent = Витратили не менше
promo-condition-average = Середній чек не менший
promo-condition-balance = { CAPITAL(-points-of) } на руках не менше
promo-condition-expiring = Скоро згорять { -points }
promo-condition-birthday = Скоро день народження
promo-condition-joined = Коли вступили
promo-condition-phone = Є телефон
promo-condition-poster = Прийшли за посиланням
promo-condition-campaign = Отримали розсилку
promo-condition-share = Випадкова частка
promo-hint-number = Виберіть або надішліть своє число.
promo-hint-days = Скільки днів? Виберіть або надішліть число.
promo-hint-several = Виберіть одне або кілька, потім ✅.
promo-hint-one = Виберіть.
promo-hint-counted = Виберіть або надішліть через пробіл число і за скільки днів.
promo-hint-dates = Виберіть або надішліть дні: 01.11.2026 — 30.11.2026.
promo-set-chat = 📣 Ще й у канал
promo-no-chat-button = 🗑 Не ставити в канал
promo-chat-chosen = 📣 Опублікуємо й тут: «{ $title }»
promo-ask-chat = <b>У який канал або групу?</b> Додайте туди бота адміністратором і надішліть ім’я, наприклад @miy_kanal. Якщо імені немає, надішліть посилання на будь-яке повідомлення звідти.
promo-condition-scored = Остання оцінка не вища за
promo-condition-answered = Відповіли на опитування
promo-condition-unasked = Давно ні про що не питали
promo-add-survey = ➕ Кнопка ❓ з опитуванням
promo-ask-survey = <b>Яке опитування відкриє кнопка?</b>
promo-no-survey = Відкритих опитувань поки немає. Скласти опитування: /surveys.
promo-leads-survey = ❓ Опитування
promo-asks = Кого нещодавно про щось питали, не турбуємо. Днів: { $days }
promotion-survey-button = ❓ Відповісти на запитання
