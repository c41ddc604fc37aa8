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
