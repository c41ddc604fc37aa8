# Answering a survey: the questions, what each expects, and the end.

survey-minutes = { $minutes ->
    [one] Займе близько { $minutes } хвилини.
    [few] Займе близько { $minutes } хвилин.
   *[many] Займе близько { $minutes } хвилин.
}
survey-anonymous = Відповіді анонімні: магазин не побачить, чиї вони.
survey-trial = Проба: відповіді ніде не враховуються.
survey-progress = { $number } / { $of }
survey-ends = { $first } — { $low }, { $last } — { $high }
survey-never = точно ні
survey-surely = неодмінно
survey-yes = Так
survey-no = Ні
survey-nothing = без відповіді
survey-a-photo = фото
survey-done-button = ➡️ Далі
survey-keep-button = ➡️ Залишити як є
survey-write-button = 💬 Написати відповідь
survey-photo-button = 💬 Надіслати фото
survey-expects-tap = Виберіть відповідь кнопкою.
survey-expects-several = Позначте все, що підходить, і натисніть ➡️.
survey-expects-so-many = Позначте, що підходить (від { $least } до { $most }), і натисніть ➡️.
survey-expects-exactly = Позначте, що підходить (рівно { $most }), і натисніть ➡️.
survey-expects-number = Надішліть число, наприклад 3.
survey-expects-number-from = Надішліть число не менше ніж { $least }.
survey-expects-number-to = Надішліть число не більше ніж { $most }.
survey-expects-number-between = Надішліть число від { $least } до { $most }.
survey-expects-date = Надішліть дату, наприклад { $example }.
survey-expects-short = Дайте коротку відповідь одним повідомленням: вміститься { $most } символів.
survey-expects-long = Напишіть своїми словами, одним повідомленням: вміститься { $most } символів.
survey-expects-photo = Надішліть фото: знімком, а не файлом.
survey-expects-reply = Дайте відповідь саме на це повідомлення, щоб каса не сприйняла її за чек чи картку.
survey-one-photo = Досить одного фото: ми взяли перше.
survey-unfit = Така відповідь сюди не підійде. { $expects }
survey-needs-answer = На це запитання потрібна відповідь. { $expects }
survey-ticked-enough = Більше позначити не можна: спершу зніміть одну позначку.
survey-old-tap = Ця кнопка від попереднього запитання. Показуємо поточне.
survey-asks-anew = Магазин змінив опитування. Ось запитання, яким воно стало.
survey-finished = Ви вже пройшли це опитування. Дякуємо!
survey-write-now = Чекаємо на вашу відповідь повідомленням.
survey-thanks = <b>Дякуємо за відповіді!</b>
survey-reward = Вам нараховано: <b>{ points }</b>
survey-trial-done = Це була проба: відповіді не збережено.
survey-link-dead = Такого опитування немає: можливо, воно вже завершилося. Усе інше: /help.
reason-survey = опитування
still-surveying-answer = Опитування чекає на вас: натисніть кнопку під запитанням, і продовжимо.
survey-resume-button = ▶️ Продовжити
survey-remind-one =
    <b>Лишився один крок: продовжимо?</b>

    Опитування «{ $title }» чекає на вас.
survey-remind =
    <b>Продовжимо?</b>

    Опитування «{ $title }» чекає на вас. Лишилося запитань: { $left }.
