# Surveys as files: what the command line says of them, and what it explains in them.

surveys-none = Опитувань поки немає.
surveys-made = Опитування «{ $name }» збережено. Відкриває його власник у чаті: /surveys
surveys-changed = Опитування «{ $name }» змінено. Хто вже відповідає, далі побачить нові запитання.
surveys-same = Опитування «{ $name }»: у файлі те саме, нічого не змінилося.
surveys-fit = Опитування «{ $name }»: помилок немає, нічого не збережено. Запитань: { $questions }, хвилин на відповіді: { $minutes }
surveys-unknown = Опитування «{ $name }» немає. Є: { $listed }
surveys-not-ready = Готового опитування «{ $name }» немає. Є: { $listed }
surveys-file-head = Опитування. Щоб зберегти зміни: python -m bot surveys apply ФАЙЛ
    Рядки, що починаються з #, бот не читає: це пояснення.
    У рядку на зразок #reward приберіть знак #, і він запрацює.
    У назві тексту після крапки стоїть мова: ru, uk, kk, en. Чого немає однією, покажемо іншою.
    Без крапки це мова магазину. Усе, що буває в запитання: python -m bot surveys example
surveys-about-name = Назва для вас: за нею опитування знаходять у списку.
surveys-about-title = Заголовок. Його бачить покупець.
surveys-about-intro = Що сказати перед першим запитанням. Можна нічого.
surveys-about-thanks = Що сказати після останнього.
surveys-about-anonymous = Чи анонімне опитування: true — так, false — ні. Коли вже відповідають, цього не змінити.
surveys-about-everybody = Хто може відповісти за посиланням: true — будь-хто, false — учасники програми.
surveys-about-goes-back = Чи можна повернутися до попереднього запитання й відповісти інакше (⬅️).
surveys-about-reward = Скільки { -points-of } отримає учасник, який відповість до кінця. Один раз.
surveys-about-again = Чи питати людину знову: never — ні; unfinished — якщо не закінчила;
    after-days — через again_days днів; each-purchase — після кожної покупки.
surveys-about-again-days = Через скільки днів спитати знову, якщо вище after-days.
surveys-about-closes = До якого часу опитування відкрите, за годинником програми.
surveys-about-most-sheets = Скільки людей відповість до кінця, перш ніж опитування закриється.
surveys-about-per-day = Скільки людей може почати за один день.
surveys-about-question = Запитання. Кожне має свій [[question]]; ставимо їх по черзі.
    key — коротке ім’я латиницею, text — саме запитання, kind — яка потрібна відповідь:
surveys-about-text = Замість { "{" }key{ "}" } у тексті стане відповідь на запитання з цим ім’ям, якщо воно вище.
surveys-about-required = false: запитання можна пропустити (➡️). Без цього рядка відповідь потрібна.
surveys-about-steps = Скільки поділок у шкали: 2–10. Без цього рядка їх 5.
surveys-about-low = Слова на краях шкали: low біля меншого, high біля більшого. Можна без них.
surveys-about-choices = Варіанти відповіді, по одному в рядку: key — ім’я для умов і таблиць, text — кнопка.
surveys-about-least = Межі, можна одну: least — не менше, most — не більше.
    У number це саме число, у several — скільки варіантів позначити.
surveys-about-only-if = Коли поставити запитання: якщо на запитання question вище відповіли так.
    chose — вибрали цей варіант, або один зі списку; at_least, at_most — число не менше, не більше.
    Нічого з цього — відповіли, а не пропустили. Якщо умов кілька, потрібні всі.
surveys-about-jumps = Куди йти після відповіді: to — ім’я запитання нижче, або end, якщо це кінець.
    Умова як в only_if; без question — про цю саму відповідь; без умови — завжди.
    Якщо рядків кілька, діє перший, який підходить.
surveys-kind-scale = шкала від 1 до steps
surveys-kind-recommend = від 0 до 10: чи порадите ви нас
surveys-kind-one = один варіант із choices
surveys-kind-several = кілька варіантів із choices
surveys-kind-yes-no = так чи ні; в умовах yes і no
surveys-kind-number = число
surveys-kind-date = день
surveys-kind-short = рядок тексту
surveys-kind-long = довший текст
surveys-kind-photo = фото
slip-steps = { $key }: у шкали замість меж steps, а в інших запитань steps не буває
