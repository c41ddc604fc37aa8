# Refusals: what was wrong, and what to do. Plain texts of at most 200 characters.

refusal-rating-unknown = Такого запитання немає. Якщо хочете щось сказати, напишіть нам.
refusal-rating-too-late = Відповідь можна змінювати протягом дня, і цей день минув.
refusal-rating-unscored = Спершу поставте оцінку.
refusal-words-too-long = Задовго: вміститься { $most } символів. Надішліть коротше.
refusal-words-empty = Тут нема чого прочитати. Напишіть словами.
refusal-rating-answered = Цьому покупцеві вже відповіли. Щоб додати своє, натисніть «Відповісти».
refusal-survey-gone = Цього опитування вже немає. Відкрийте список опитувань заново.
refusal-survey-name-taken = Опитування «{ $name }» вже є. Назвіть це інакше.
refusal-survey-name-unfit = Назва займає один рядок і щонайбільше { $most } символів. Надішліть іншу.
refusal-survey-flawed = В опитуванні є помилка. Виправте її, і воно збережеться.
refusal-survey-changed = Поки ви змінювали опитування, його змінив хтось інший. Відкрийте його заново.
refusal-survey-promised = На опитування вже відповідають, і люди знають, чи воно анонімне. Щоб це змінити, створіть нове опитування.
refusal-question-kind-changed = На запитання «{ $question }» вже відповідали інакше. Додайте замість нього нове запитання.
refusal-survey-over = Строк опитування вже минув. Поставте інший або приберіть його.
