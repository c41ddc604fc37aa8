# Refusals: what was wrong, and what to do. Plain texts of at most 200 characters.

refusal-nobody-to-ask = Бұл бір адам бір күнде түзете алатыннан көп, ал екінші басқарушы не дүкен иесі жоқ. Азырақ түзетіңіз не ертең түзетіңіз.
refusal-approval-answered = Бұл сұраққа жауап берілген.
refusal-approval-gone = Жауап беруге кеш: бұл сұрақ жабылды, енді ештеңе істеудің қажеті жоқ.
