# Refusals: what was wrong, and what to do. Plain texts of at most 200 characters.

refusal-card-unknown = Это не карта нашей программы. Попросите покупателя нажать «{ card-button }».
refusal-card-expired = Карта действовала до { $until }. Попросите покупателя нажать «{ card-button }».
refusal-too-many-guesses = Слишком много неверных кодов. Снова вводить коды можно с { $until_clock }, а пока сканируйте QR-код.
refusal-birthday-set = День рождения уже указан, а указать его можно только один раз.
refusal-phone-unreadable = Это не похоже на номер телефона. Нажмите кнопку внизу экрана и отправьте контакт ещё раз.
refusal-not-own-phone = Это чужой контакт. Отправьте свой кнопкой «{ phone-button }» внизу экрана.
refusal-typed-phone = Набранный номер проверить нельзя. Нажмите внизу экрана «{ phone-button }» или «{ skip-button }».
