# Answering a survey: the questions, what each expects, and the end.

survey-minutes = { $minutes ->
    [one] Займёт около { $minutes } минуты.
    [few] Займёт около { $minutes } минут.
   *[many] Займёт около { $minutes } минут.
}
survey-anonymous = Ответы анонимны: магазин не увидит, чьи они.
survey-trial = Проба: ответы нигде не учитываются.
survey-progress = { $number } / { $of }
survey-ends = { $first } — { $low }, { $last } — { $high }
survey-never = точно нет
survey-surely = обязательно
survey-yes = Да
survey-no = Нет
survey-nothing = нет ответа
survey-a-photo = фото
survey-done-button = ➡️ Дальше
survey-keep-button = ➡️ Оставить как есть
survey-write-button = 💬 Написать ответ
survey-photo-button = 💬 Прислать фото
survey-expects-tap = Выберите ответ кнопкой.
survey-expects-several = Отметьте всё, что подходит, и нажмите ➡️.
survey-expects-so-many = Отметьте, что подходит (от { $least } до { $most }), и нажмите ➡️.
survey-expects-exactly = Отметьте, что подходит (ровно { $most }), и нажмите ➡️.
survey-expects-number = Пришлите число, например 3.
survey-expects-number-from = Пришлите число не меньше { $least }.
survey-expects-number-to = Пришлите число не больше { $most }.
survey-expects-number-between = Пришлите число от { $least } до { $most }.
survey-expects-date = Пришлите дату, например { $example }.
survey-expects-short = Ответьте коротко, одним сообщением: поместится { $most } символов.
survey-expects-long = Ответьте своими словами, одним сообщением: поместится { $most } символов.
survey-expects-photo = Пришлите фото: снимком, а не файлом.
survey-expects-reply = Ответьте именно на это сообщение, чтобы касса не приняла ответ за чек или карту.
survey-one-photo = Хватит одного фото: мы взяли первое.
survey-unfit = Такой ответ сюда не подойдёт. { $expects }
survey-needs-answer = На этот вопрос нужен ответ. { $expects }
survey-ticked-enough = Больше отметить нельзя: сначала снимите одну отметку.
survey-old-tap = Эта кнопка от прежнего вопроса. Показываем нынешний.
survey-asks-anew = Магазин изменил опрос. Вот вопрос, каким он стал.
survey-finished = Вы уже прошли этот опрос. Спасибо!
survey-write-now = Ждём ваш ответ сообщением.
survey-thanks = <b>Спасибо за ответы!</b>
survey-reward = Вам начислено: <b>{ points }</b>
survey-trial-done = Это была проба: ответы не сохранены.
survey-link-dead = Такого опроса нет: может быть, он уже закончился. Всё остальное: /help.
reason-survey = опрос
still-surveying-answer = Опрос ждёт вас: нажмите кнопку под вопросом, и продолжим.
survey-resume-button = ▶️ Продолжить
survey-remind-one =
    <b>Остался один шаг: продолжим?</b>

    Опрос «{ $title }» ждёт вас.
survey-remind =
    <b>Продолжим?</b>

    Опрос «{ $title }» ждёт вас. Осталось вопросов: { $left }.
