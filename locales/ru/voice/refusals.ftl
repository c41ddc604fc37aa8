# Refusals: what was wrong, and what to do. Plain texts of at most 200 characters.

refusal-rating-unknown = Такого вопроса нет. Если хотите что-то сказать, напишите нам.
refusal-rating-too-late = Ответ можно менять только в течение дня, и этот день прошёл.
refusal-rating-unscored = Сначала поставьте оценку.
refusal-words-too-long = Слишком длинно: поместится { $most } символов. Пришлите короче.
refusal-words-empty = Здесь нечего прочесть. Напишите словами.
refusal-rating-answered = Этому покупателю уже ответили. Чтобы добавить своё, нажмите «Ответить».
refusal-thread-unknown = Этой переписки здесь больше нет.
refusal-customer-blocked = Ответ не отправлен: покупатель заблокировал бота. Позвоните ему, если есть номер.
refusal-survey-gone = Этого опроса больше нет. Откройте список опросов заново.
refusal-survey-name-taken = Опрос «{ $name }» уже есть. Назовите этот иначе.
refusal-survey-name-unfit = Название должно быть в одну строку и не длиннее { $most } символов. Пришлите другое.
refusal-survey-flawed = В опросе есть ошибка. Исправьте её, и он сохранится.
refusal-survey-empty = Пробовать пока нечего: добавьте вопросы и сохраните опрос.
refusal-survey-changed = Пока вы меняли опрос, его изменил кто-то ещё. Откройте его заново.
refusal-survey-promised = На опрос уже отвечают, и люди знают, анонимен ли он. Чтобы это изменить, сделайте новый опрос.
refusal-question-kind-changed = На вопрос «{ $question }» уже отвечали иначе. Добавьте вместо него новый вопрос.
refusal-survey-over = Срок опроса уже прошёл. Поставьте другой срок или снимите его.
refusal-too-few-ballots = Ответы анонимны, поэтому итоги видны, когда ответят хотя бы { $least }. Пока ответов меньше.
refusal-whole-shop-only = Ответы анонимны, поэтому по филиалам их не делим. Итоги видит владелец.
refusal-sheet-unknown = Опрос уже закончен, или его начал другой человек. Откройте его ещё раз по ссылке.
refusal-survey-closed = Опрос сейчас закрыт. Спасибо, что хотели ответить!
refusal-survey-full = На сегодня ответов достаточно. Приходите завтра: опрос откроется снова.
refusal-survey-answered = Вы уже прошли этот опрос. Спасибо!
refusal-choices-unreadable = Вариантов нужно от { $least } до { $most }, по одному в строке, каждый не длиннее { $characters } символов.
refusal-ends-unreadable = Нужны две строки: для худшего и для лучшего, каждая не длиннее { $most } символов.
refusal-question-gone = Этого вопроса в опросе уже нет.
