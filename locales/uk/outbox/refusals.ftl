# Refusals: what was wrong, and what to do. Plain texts of at most 200 characters.

refusal-nobody-to-ask = Це більше, ніж одна людина може виправити за день, а другого керівника чи власника немає. Виправте менше балів або зробіть це завтра.
refusal-approval-answered = На це запитання вже відповіли.
refusal-approval-gone = Відповідати вже пізно: це запитання закрите, і робити більше нічого не треба.
