# Refusals: what was wrong, and what to do. Plain texts of at most 200 characters.

refusal-rating-unknown = Такого вопроса нет. Если хотите что-то сказать, напишите нам.
refusal-rating-too-late = Ответ можно менять в течение дня, и этот день прошёл.
refusal-rating-unscored = Сначала поставьте оценку.
refusal-words-too-long = Слишком длинно: поместится { $most } символов. Пришлите короче.
refusal-words-empty = Здесь нечего прочесть. Напишите словами.
refusal-rating-answered = Этому покупателю уже ответили. Чтобы добавить своё, нажмите «Ответить».
