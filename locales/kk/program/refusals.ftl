# Refusals: what was wrong, and what to do. Plain texts of at most 200 characters.

refusal-currency-in-use = Сату қазіргі валютада жазылып қойған, сондықтан оны ауыстыруға болмайды. Басқа валютадағы дүкенге өз деректер базасы бар бөлек бот керек.
