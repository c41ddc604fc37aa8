# Refusals: what was wrong, and what to do. Plain texts of at most 200 characters.

refusal-nobody-to-ask = Це більше за ваш денний ліміт, а підтвердити нікому: іншого керівника чи власника немає. Виправте менше { -points-of } або зробіть це завтра.
refusal-approval-answered = На цей запит уже відповіли.
refusal-approval-gone = Відповідати вже пізно: запит закрито, і робити більше нічого не треба.
