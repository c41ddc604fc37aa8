# Refusals: what was wrong, and what to do. Plain texts of at most 200 characters.

refusal-nobody-to-ask = Это больше, чем один человек может исправить за день, а второго управляющего или владельца нет. Исправьте меньше баллов или сделайте это завтра.
refusal-approval-answered = На этот вопрос уже ответили.
refusal-approval-gone = Отвечать уже поздно: этот вопрос закрыт, и делать больше ничего не нужно.
