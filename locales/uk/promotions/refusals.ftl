# Refusals: what was wrong, and what to do. Plain texts of at most 200 characters.

refusal-campaign-gone = Цієї розсилки вже немає. Почніть нову.
refusal-campaign-underway = Ця розсилка вже не чернетка: її запустили або надіслали на підтвердження.
refusal-draft-changed = Поки ви дивилися, змінилося: { $what ->
    [contents] повідомлення
    [buttons] кнопки
    [audience] отримувачі
    [timing] час
    [perk] пропозиція
    [budget] бюджет
    [compared] група порівняння
    [chat] канал
   *[several] одразу кілька речей
}. Хто змінив: { $by }. Погляньте ще раз.
refusal-nothing-to-say = Повідомлення ще немає. Надішліть його таким, яким його побачать покупці.
refusal-offer-gives-nothing = Пропозиція порожня. Вкажіть бали, множник або і те, і те.
refusal-offer-is-over = Пропозиція закінчилася б { $until }, а це вже минуло. Вкажіть пізніший час.
refusal-multiplier-out-of-bounds = Множник буває більшим за одиницю, ліміт: ×{ $most }. Наприклад: ×2.
refusal-multiplier-without-days = На скільки днів множник? Вкажіть кількість днів, ліміт: { $most }. Або час завершення.
refusal-days-without-multiplier = Дні потрібні для множника, а його немає. Додайте множник або приберіть дні.
refusal-budget-without-offer = Бюджету нема чого обмежувати: пропозиції немає. Спершу додайте пропозицію.
refusal-budget-of-nothing = Бюджет має бути більшим за нуль. Вкажіть суму або кількість балів.
refusal-budget-too-small = Такого бюджету не вистачить і на одне повідомлення. Збільште бюджет або дайте менше балів.
refusal-placeholder-unknown = Рядок { $line }: «{ $near }». Підставити «{ $placeholder }» нема чим. Можна у фігурних дужках: ім’я, баланс, рівень, згорять.
refusal-brace-unclosed = Рядок { $line }: «{ $near }». Фігурну дужку не закрито. Якщо потрібна сама дужка, поставте її двічі.
refusal-message-too-long = Довше, ніж можна, на стільки знаків: { $by }. Вміщується { $limit }, з найдовшими іменами. Надішліть коротший текст.
refusal-placeholder-in-post = У каналі читачів багато, а «{ $placeholder }» про одного з них. Приберіть це слово з тексту або приберіть канал.
refusal-file-too-large = Файл завеликий: Telegram віддає ботам до { $limit_mb } МБ. Надішліть менший.
refusal-cannot-be-copied = Таке повідомлення Telegram не дає ботам пересилати. Надішліть текст, картинку, відео або файл.
refusal-button-without-link = У кнопки { $button } немає посилання. Надішліть адресу, яку вона відкриє.
refusal-link-unusable = Кнопка { $button }: Telegram не відкриє «{ $link }». Надішліть адресу, що починається з https://
refusal-label-empty = На кнопці { $button } нічого не написано. Надішліть її підпис.
refusal-label-too-long = Кнопка { $button }: підпис довший за { $limit } знаків. Надішліть коротший.
refusal-too-many-buttons = Більше кнопок не вміститься, ліміт: { $limit }. Спершу приберіть одну.
refusal-time-unreadable = Це не схоже на час. Напишіть день і годину, наприклад: { $example }.
refusal-time-past = { $at } — це вже минуло. Напишіть час попереду, наприклад: { $example }.
refusal-time-too-far = Це надто далеко: не пізніше { $until }. Напишіть ближчий день.
refusal-date-passed = Час надсилання вже минув: { $at }. Виберіть інший.
refusal-campaign-over = Ця розсилка вже закінчилася: призупинити чи продовжити її не можна.
refusal-too-late-to-mend = Telegram дає видаляти та змінювати повідомлення лише 48 годин, і таких тут уже немає.
refusal-mending-goes-on = Попередня зміна ще розходиться. Зачекайте, доки вона дійде до всіх, і спробуйте знову.
refusal-audience-too-deep = Забагато умов усередині умов. Глибше не можна: { $limit }. Спростіть, кому писати.
refusal-audience-too-long = Забагато умов. Можна не більше ніж: { $limit }. Приберіть зайві.
refusal-nobody-there = Одній з умов ніхто не відповідатиме: у ній нічого не вибрано, або межі переплутано. Змініть її.
refusal-tier-gone = Рівня «{ $tier }» більше немає. Виберіть інший.
refusal-not-there-any-more = { $condition ->
    [branch] Філії, названої в умові, більше немає. Виберіть іншу.
    [came-by] Плаката, названого в умові, більше немає. Виберіть інший.
   *[other] Розсилки, названої в умові, більше немає. Виберіть іншу.
}
refusal-audience-gone = Цієї групи покупців більше немає. Виберіть іншу.
refusal-nobody-reached = Зараз цього ніхто не отримає. Змініть отримувачів.
refusal-no-day-chosen = Не вибрано жодного дня. Виберіть дні або інший час.
refusal-number-unreadable = Потрібне ціле число, найбільше: { $most }. Надішліть його ще раз.
refusal-hour-unreadable = Не вдалося прочитати час. Надішліть його так: 18:30.
refusal-days-unreadable = Потрібні дні так: 01.11.2026 — 30.11.2026, або один день.
refusal-choose-one = Тут нічого писати не треба: виберіть кнопку.
