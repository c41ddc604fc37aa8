# Refusals: what was wrong, and what to do. Plain texts of at most 200 characters.

refusal-card-unknown = Це не картка нашої програми. Попросіть покупця натиснути «{ card-button }».
refusal-card-expired = Картка діяла до { $until }. Попросіть покупця натиснути «{ card-button }».
refusal-too-many-guesses = Забагато неправильних кодів. Знову вводити коди можна з { $until_clock }, а поки що скануйте QR-код.
refusal-birthday-set = День народження вже вказано, а вказати його можна лише один раз.
refusal-phone-unreadable = Це не схоже на номер телефону. Натисніть кнопку внизу екрана й надішліть контакт ще раз.
refusal-not-own-phone = Це чужий контакт. Надішліть свій кнопкою «{ phone-button }» внизу екрана.
refusal-typed-phone = Набраний номер перевірити неможливо. Натисніть унизу екрана «{ phone-button }» або «{ skip-button }».
