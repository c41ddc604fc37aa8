# Refusals: what was wrong, and what to do. Plain texts of at most 200 characters.

refusal-campaign-gone = Этой рассылки уже нет. Начните новую.
refusal-campaign-underway = Эта рассылка уже не черновик: её запустили или отправили на подтверждение.
refusal-draft-changed = Пока вы смотрели, изменилось: { $what ->
    [contents] сообщение
    [buttons] кнопки
    [audience] получатели
    [timing] время
    [perk] предложение
    [budget] бюджет
    [compared] группа сравнения
    [chat] канал
   *[several] сразу несколько вещей
}. Кто изменил: { $by }. Посмотрите ещё раз.
refusal-nothing-to-say = Сообщения ещё нет. Пришлите его так, как его увидят покупатели.
refusal-offer-gives-nothing = Предложение пустое. Укажите баллы, множитель или и то и другое.
refusal-offer-is-over = Предложение закончилось бы { $until }, а это уже прошло. Укажите время позже.
refusal-multiplier-out-of-bounds = Множитель бывает больше единицы, лимит: ×{ $most }. Например: ×2.
refusal-multiplier-without-days = На сколько дней множитель? Укажите число дней, лимит: { $most }. Или время окончания.
refusal-days-without-multiplier = Дни нужны для множителя, а его нет. Добавьте множитель или уберите дни.
refusal-budget-without-offer = Бюджету нечего ограничивать: предложения нет. Сначала добавьте предложение.
refusal-budget-of-nothing = Бюджет должен быть больше нуля. Укажите сумму или число баллов.
refusal-budget-too-small = Такого бюджета не хватит и на одно сообщение. Увеличьте бюджет или дайте меньше баллов.
refusal-placeholder-unknown = Строка { $line }: «{ $near }». Подставить «{ $placeholder }» нечем. Можно в фигурных скобках: имя, баланс, уровень, сгорят.
refusal-brace-unclosed = Строка { $line }: «{ $near }». Фигурная скобка не закрыта. Если нужна сама скобка, поставьте её дважды.
refusal-message-too-long = Длиннее, чем можно, на столько знаков: { $by }. Помещается { $limit }, с самыми длинными именами. Пришлите текст короче.
refusal-file-too-large = Файл слишком большой: Telegram отдаёт ботам до { $limit_mb } МБ. Пришлите файл поменьше.
refusal-cannot-be-copied = Такое сообщение Telegram не даёт ботам пересылать. Пришлите текст, картинку, видео или файл.
refusal-button-without-link = У кнопки { $button } нет ссылки. Пришлите адрес, который она откроет.
refusal-link-unusable = Кнопка { $button }: Telegram не откроет «{ $link }». Пришлите адрес, который начинается с https://
refusal-label-empty = На кнопке { $button } ничего не написано. Пришлите её подпись.
refusal-label-too-long = Кнопка { $button }: подпись длиннее { $limit } знаков. Пришлите короче.
refusal-too-many-buttons = Больше кнопок не поместится, лимит: { $limit }. Сначала уберите одну.
refusal-time-unreadable = Это не похоже на время. Напишите день и час, например: { $example }.
refusal-time-past = { $at } — это уже прошло. Напишите время впереди, например: { $example }.
refusal-time-too-far = Это слишком далеко: не позже { $until }. Напишите день ближе.
refusal-date-passed = Время отправки уже прошло: { $at }. Выберите другое.
refusal-campaign-over = Эта рассылка уже закончилась: приостановить её или продолжить нельзя.
refusal-too-late-to-mend = Telegram даёт удалять и менять сообщения только 48 часов, и таких здесь уже нет.
refusal-mending-goes-on = Прошлое изменение ещё расходится. Подождите, пока оно дойдёт до всех, и попробуйте снова.
