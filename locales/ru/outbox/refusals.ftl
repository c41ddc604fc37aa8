# Refusals: what was wrong, and what to do. Plain texts of at most 200 characters.

refusal-nobody-to-ask = Это больше вашего дневного лимита, а подтвердить некому: другого управляющего или владельца нет. Исправьте меньше { -points-of } или сделайте это завтра.
refusal-approval-answered = На этот запрос уже ответили.
refusal-approval-gone = Отвечать уже поздно: запрос закрыт, и делать больше ничего не нужно.
