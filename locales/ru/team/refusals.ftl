# Refusals: what was wrong, and what to do. Plain texts of at most 200 characters.

refusal-invite-gone = Эта ссылка больше не работает: её уже использовали или её срок истёк. Попросите новую.
refusal-invite-lowers-role = Ваша роль уже выше той, что даёт ссылка, и остаётся за вами. Передайте ссылку тому, кому её отправляли.
refusal-role-suspended = Ваша роль приостановлена, новая ссылка этого не изменит. Попросите владельца вернуть её: /team.
refusal-last-owner = Это единственный владелец. Сначала пригласите ещё одного: /team.
