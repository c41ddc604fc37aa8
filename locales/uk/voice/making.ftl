# Putting a survey together. $title is the survey's, $question a question's text, $text what somebody wrote.

make-change-button = ✏️ Змінити, відкрити чи закрити
make-new-button = ➕ Нове опитування
make-new =
    <b>Яке опитування зробимо?</b>
    Можна взяти готове й змінити в ньому що завгодно.
make-own-button = ➕ Своє, з нуля
make-survey = ❓ <b>{ $title }</b>
make-state-draft = Чернетка: відповідати ще не можна.
make-open-at = Відкрите: { $link }
make-state-closed = Закрите: нових відповідей не буде.
make-try-button = ❓ Спробувати
make-length = Запитань: { $questions }, хвилин: { $minutes }
make-question = <b>{ $number }.</b> { $text } ({ $kind })
make-flaw = ⚠️ { $flaw }
make-no-text = без тексту
make-quoted = «{ $text }»
make-choose-yes = Так
make-choose-no = Ні
make-add-button = ➕ Запитання
make-terms-button = ⚙️ Умови
make-keep-button = ✅ Зберегти
make-drop-button = ❌ Не змінювати
make-kept = Збережено.
make-open-button = ▶️ Відкрити
make-close-button = ⏸ Закрити
make-remove-button = 🗑 Прибрати
make-ask-away =
    <b>Прибрати опитування «{ $title }»?</b>
    Відповісти на нього вже не можна буде. Отримані відповіді збережуться.
make-removed = Опитування «{ $title }» прибрано.
make-ask-kind = <b>Яке запитання додамо?</b>
make-add-scale = Шкала
make-add-recommend = Порадите? 0–10
make-add-one = Один із кількох
make-add-several = Кілька відразу
make-add-yes-no = Так чи ні
make-add-number = Число
make-add-date = Дата
make-add-short = Короткий текст
make-add-long = Довгий текст
make-add-photo = Фото
make-kind-scale = шкала 1–{ $steps }
make-kind-recommend = 0–10, чи порадите
make-kind-one = одна відповідь
make-kind-several = кілька відповідей
make-kind-yes-no = так чи ні
make-kind-number = число
make-kind-date = дата
make-kind-short = короткий текст
make-kind-long = довгий текст
make-kind-photo = фото
make-ask-wording =
    <b>Про що запитаємо?</b>
    Надішліть текст запитання. Мова: { $language }
make-now =
    Зараз:
    { $text }
make-hint-earlier = Відповідь на попереднє запитання підставиться замість { "{" }{ $key }{ "}" }.
make-ask-choices =
    <b>Які варіанти відповіді?</b>
    По одному в рядку, не більше: { $most }. Мова: { $language }
make-ask-steps = <b>Яка шкала?</b>
make-ask-ends =
    <b>Що написати на краях шкали?</b>
    Два рядки: спершу для найгіршого, потім для найкращого ({ $last }). Мова: { $language }
make-question-gone = Цього запитання вже немає.
make-question-head = <b>Запитання { $number }</b>: { $kind }
make-question-text = { $text }
make-choice = • { $text }
make-ends = Краї: { $low } → { $high }
make-required = Без відповіді далі не пройти.
make-optional = Можна пропустити.
make-only = Лише якщо: { $when }
make-leads = Перехід: { $jump }
make-if = «{ $question }»: { $answer }
make-if-answered = є відповідь
make-if-least = { $least } або більше
make-if-most = { $most } або менше
make-if-between = від { $least } до { $most }
make-to-the-end = у кінець
make-jump-always = завжди → { $to }
make-jump = { $when } → { $to }
make-wording-button = ✏️ Текст
make-tongue-button = 🌐 Мови
make-ask-tongue =
    <b>Якою мовою написати запитання «{ $question }»?</b>
    Якщо мовою покупця тексту немає, він прочитає його іншою.
make-required-button = ✏️ Зробити обов’язковим
make-optional-button = ➡️ Дозволити пропустити
make-choices-button = ✏️ Варіанти
make-steps-button = ✏️ Шкала
make-ends-button = ✏️ Краї
make-only-button = 🎯 Кому ставити
make-jumps-button = ➡️ Переходи
make-earlier-button = ✏️ Підняти
make-later-button = ✏️ Опустити
make-ask-gone = <b>Прибрати запитання «{ $question }»?</b>
make-gone-others = Хто перейшов би до нього, піде до наступного. Зміняться умови й переходи цих запитань:
make-ask-only =
    <b>Кому ставити запитання «{ $question }»?</b>
    Усім або лише після такої відповіді:
make-ask-answered =
    <b>«{ $question }»</b>
    Яка відповідь?
make-any-answer = Будь-яка відповідь
make-ask-jumps =
    <b>Куди веде запитання «{ $question }»?</b>
    До наступного, якщо тут не сказано інше.
make-add-jump-button = ➕ Перехід
make-ask-leads = <b>Куди перейти після запитання «{ $question }»?</b>
make-survey-end = У кінець опитування
make-terms = <b>Умови опитування</b>
make-switch-anonymous = Анонімно
make-switch-everybody = Відповідають усі, не лише з карткою
make-switch-goes-back = ⬅️ Можна повернутися до запитання
make-amount-reward-button = ⭐ Подарунок за відповіді
make-again-button = ⚙️ Питати знову
make-closes-button = 🗓 До якого дня
make-amount-most-sheets-button = ⏸ Скільки відповідей
make-amount-per-day-button = ⏸ Не більше на день
make-edit-title-button = ✏️ Заголовок
make-edit-intro-button = ✏️ Текст на початку
make-edit-thanks-button = ✏️ Подяка в кінці
make-term-anonymous = Відповіді анонімні.
make-term-everybody = Відповідають і люди без картки.
make-term-reward = Подарунок за відповіді: { points }
make-term-again-unfinished = Хто кинув на півдорозі, може почати заново.
make-term-again-after-days = Через скільки днів спитаємо знову: { $days }
make-term-again-each-purchase = Питаємо після кожної покупки.
make-term-closes = Відкрите до { $at }
make-term-most = Закриється, коли відповідей буде стільки: { $count }
make-term-per-day = Почати за день можуть не більше: { $count }
make-said-intro = На початку: { $text }
make-said-thanks = У кінці: { $text }
make-say-title =
    <b>Як назвемо опитування?</b>
    Цей заголовок побачать покупці.
make-say-intro = <b>Що сказати перед першим запитанням?</b>
make-say-thanks = <b>Що сказати після останньої відповіді?</b>
make-clear-button = 🗑 Очистити
make-ask-again = <b>Кого спитати ще раз?</b>
make-again-never = Нікого
make-again-unfinished = Хто кинув на півдорозі
make-again-after-days = Усіх, через кілька днів
make-again-each-purchase = Після кожної покупки
make-count-reward =
    <b>Скільки { -points-of } дати за відповіді?</b>
    Один раз кожному, хто дійшов до кінця.
make-count-again-days = <b>Через скільки днів спитати знову?</b>
make-count-most-sheets = <b>Після скількох відповідей закрити опитування?</b>
make-count-per-day = <b>Скільки людей, щонайбільше, може почати опитування за день?</b>
make-ask-closes =
    <b>До якого часу опитування відкрите?</b>
    Наприклад: { $example }
