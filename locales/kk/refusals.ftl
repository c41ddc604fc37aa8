# Refusals: what was wrong, and what to do. Plain texts of at most 200 characters.

refusal-not-staff = Касса сізге жабық. Қате болса, дүкен иесіне айтыңыз.
refusal-not-allowed = Рөліңіз бұған рұқсат бермейді. Басқарушыға немесе дүкен иесіне айтыңыз.
refusal-not-member = Бұл сатып алушы бағдарламадан шықты: енді онда карта да, { -points } да жоқ. Ештеңе жазылған жоқ.
refusal-amount-unreadable = Бұл сомаға ұқсамайды. Оны цифрмен жазыңыз: 2500 немесе 2 500,50.
refusal-amount-not-positive = Сома нөлден көп болуы керек. Оны цифрмен жазыңыз: 2500 немесе 2 500,50.
refusal-amount-too-large = Сома тым үлкен. Ең үлкен чек: { $largest }. Тексеріп, қайта жіберіңіз, мысалы, 2500.
refusal-own-card = Бұл — өз картаңыз, ал өзіңізге өзіңіз қызмет көрсете алмайсыз. Әріптесіңізден сұраңыз.
refusal-name-empty = Бұл есімге ұқсамайды. Оны әріппен жазып жіберіңіз.
refusal-name-too-long = Тым ұзын: ең көбі { $limit } әріп. Қысқарақ етіп жазыңыз.
refusal-birthday-unreadable = Бұл туған күнге ұқсамайды. Күні мен айын, қаласаңыз, жылын да жазыңыз: 25.03 немесе 25.03.1990.
refusal-points-unreadable = Бұл { -points } санына ұқсамайды. Бүтін сан жіберіңіз: 100 немесе 1 500.
refusal-not-enough-points = { $points ->
    [0] Бұл чекті қазір { -points-with } төлеуге болмайды. { CAPITAL(-points-without) } жалғастырыңыз.
   *[other] Мұнда ең көбі { points } жұмсауға болады. Одан аз сан жіберіңіз.
}
refusal-operation-conflict = Бұл түйме басқа іске пайдаланылып қойған. Қайта бастаңыз.
