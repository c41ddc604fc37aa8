# Surveys as files: what the command line says of them, and what it explains in them.

surveys-none = Опросов пока нет.
surveys-made = Опрос «{ $name }» сохранён. Открывает его владелец в чате: /surveys
surveys-changed = Опрос «{ $name }» изменён. Кто уже отвечает, дальше увидит новые вопросы.
surveys-same = Опрос «{ $name }»: в файле то же самое, ничего не изменилось.
surveys-fit = Опрос «{ $name }»: ошибок нет, ничего не сохранено. Вопросов: { $questions }, минут на ответы: { $minutes }
surveys-unknown = Опроса «{ $name }» нет. Есть: { $listed }
surveys-not-ready = Готового опроса «{ $name }» нет. Есть: { $listed }
surveys-file-head = Опрос. Чтобы сохранить изменения: python -m bot surveys apply ФАЙЛ
    Строки, которые начинаются с #, бот не читает: это пояснения.
    В строке вроде #reward уберите знак #, и она подействует.
    В названии текста после точки стоит язык: ru, uk, kk, en. Чего нет на одном, покажем на другом.
    Без точки это язык магазина. Всё, что бывает у вопроса: python -m bot surveys example
surveys-about-name = Название для вас: по нему опрос находят в списке.
surveys-about-title = Заголовок. Его видит покупатель.
surveys-about-intro = Что сказать до первого вопроса. Можно ничего.
surveys-about-thanks = Что сказать после последнего.
surveys-about-anonymous = Анонимный ли опрос: true — да, false — нет. Когда уже отвечают, этого не изменить.
surveys-about-everybody = Кто может ответить по ссылке: true — любой, false — участники программы.
surveys-about-goes-back = Можно ли вернуться к прошлому вопросу и ответить иначе (⬅️).
surveys-about-reward = Сколько { -points-of } получит участник, который ответит до конца. Один раз.
surveys-about-again = Спрашивать ли человека снова: never — нет; unfinished — если не закончил;
    after-days — через again_days дней; each-purchase — после каждой покупки.
surveys-about-again-days = Через сколько дней спросить снова, если выше after-days.
surveys-about-closes = До какого времени опрос открыт, по часам программы.
surveys-about-most-sheets = Сколько человек ответят до конца, прежде чем опрос закроется.
surveys-about-per-day = Сколько человек могут начать за один день.
surveys-about-question = Вопрос. У каждого свой [[question]]; задаются они по порядку.
    key — короткое имя латиницей, text — сам вопрос, kind — какой нужен ответ:
surveys-about-text = Вместо { "{" }key{ "}" } в тексте встанет ответ на вопрос с этим именем, если он выше.
surveys-about-required = false: вопрос можно пропустить (➡️). Без этой строки ответ нужен.
surveys-about-steps = Сколько делений у шкалы: 2–10. Без этой строки их 5.
surveys-about-low = Слова у краёв шкалы: low у меньшего, high у большего. Можно без них.
surveys-about-choices = Варианты ответа, по одному в строке: key — имя для условий и таблиц, text — кнопка.
surveys-about-least = Границы, можно одну: least — не меньше, most — не больше.
    У number это само число, у several — сколько вариантов отметить.
surveys-about-only-if = Когда задать вопрос: если на вопрос question выше ответили так.
    chose — выбрали этот вариант, или один из списка; at_least, at_most — число не меньше, не больше.
    Ничего из этого — ответили, а не пропустили. Если условий несколько, нужны все.
surveys-about-jumps = Куда идти после ответа: to — имя вопроса ниже, или end, если это конец.
    Условие как в only_if; без question — об этом же ответе; без условия — всегда.
    Если строк несколько, действует первая, которая подходит.
surveys-kind-scale = шкала от 1 до steps
surveys-kind-recommend = от 0 до 10: посоветуете ли вы нас
surveys-kind-one = один вариант из choices
surveys-kind-several = несколько вариантов из choices
surveys-kind-yes-no = да или нет; в условиях yes и no
surveys-kind-number = число
surveys-kind-date = день
surveys-kind-short = строка текста
surveys-kind-long = текст подлиннее
surveys-kind-photo = фото
slip-steps = { $key }: у шкалы вместо границ steps, а у других вопросов steps не бывает
