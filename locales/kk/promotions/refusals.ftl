# Refusals: what was wrong, and what to do. Plain texts of at most 200 characters.

refusal-campaign-gone = Бұл таратылым енді жоқ. Жаңасын бастаңыз.
refusal-campaign-underway = Бұл таратылым енді нобай емес: ол іске қосылған немесе растауға жіберілген.
refusal-draft-changed = Сіз қарап отырғанда өзгерді: { $what ->
    [contents] хабарлама
    [buttons] түймелер
    [audience] алушылар
    [timing] уақыт
    [perk] ұсыныс
    [budget] бюджет
    [compared] салыстыру тобы
    [chat] арна
   *[several] бірнеше нәрсе
}. Өзгерткен: { $by }. Тағы бір қараңыз.
refusal-nothing-to-say = Хабарлама әлі жоқ. Оны сатып алушылар көретін түрінде жіберіңіз.
