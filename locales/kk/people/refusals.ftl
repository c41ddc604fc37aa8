# Refusals: what was wrong, and what to do. Plain texts of at most 200 characters.

refusal-card-unknown = Бұл біздің бағдарламаның картасы емес. Сатып алушы «{ card-button }» түймесін бассын.
refusal-card-expired = Картаның мерзімі өткен: { $until }. Сатып алушы «{ card-button }» түймесін бассын.
refusal-too-many-guesses = Қате код тым көп болды. Сағат { $until_clock } болғанша код қабылданбайды, әзірге QR-кодты сканерлеңіз.
refusal-birthday-set = Туған күніңіз жазылып қойған, оны бір рет қана жазуға болады.
refusal-phone-unreadable = Бұл телефон нөміріне ұқсамайды. Төмендегі түймені басып, контактіңізді қайта жіберіңіз.
refusal-not-own-phone = Бұл — басқа адамның контактісі. Өзіңіздікін төмендегі «{ phone-button }» түймесімен жіберіңіз.
refusal-typed-phone = Қолмен жазылған нөмірді тексеру мүмкін емес. Төмендегі «{ phone-button }» немесе «{ skip-button }» түймесін басыңыз.
