# Refusals: what was wrong, and what to do. Plain texts of at most 200 characters.

refusal-nobody-to-ask = Бұл күндік шегіңізден көп, ал растайтын басқа басқарушы не дүкен иесі жоқ. Азырақ түзетіңіз не ертең түзетіңіз.
refusal-approval-answered = Бұл сұрауға жауап берілген.
refusal-approval-gone = Жауап беруге кеш: сұрау жабылды, енді ештеңе істеудің қажеті жоқ.
