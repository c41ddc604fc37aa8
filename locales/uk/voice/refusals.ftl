# Refusals: what was wrong, and what to do. Plain texts of at most 200 characters.

refusal-rating-unknown = Такого запитання немає. Якщо хочете щось сказати, напишіть нам.
refusal-rating-too-late = Відповідь можна змінювати протягом дня, і цей день минув.
refusal-rating-unscored = Спершу поставте оцінку.
refusal-words-too-long = Задовго: вміститься { $most } символів. Надішліть коротше.
refusal-words-empty = Тут нема чого прочитати. Напишіть словами.
refusal-rating-answered = Цьому покупцеві вже відповіли. Щоб додати своє, натисніть «Відповісти».
