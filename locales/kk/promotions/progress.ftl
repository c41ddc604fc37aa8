# How far a broadcast has come, and what it has become.

progress-waits = 📣 <b>Кезекте тұр.</b> Алдымен басқа таратылым жіберіледі.
progress-sending = 📣 <b>Жіберілді: { $sent }</b> / { $all }
progress-paused = ⏸ <b>Кідіртілді.</b> Жіберілді: { $sent } / { $all }
progress-no-right = Бастаған адам енді таратылым жібере алмайды. Өзіңіз жалғастырыңыз: ▶️
progress-quiet = Қазір тыныш сағаттар. Жалғасатын уақыты: { $at }
progress-done = ✅ <b>Жіберілді: { $sent }</b> / { $all }
progress-stopped = ❌ <b>Тоқтатылды.</b> Жіберілді: { $sent } / { $all }
delivery-left = Қалды: { $count }
delivery-blocked = Ботты бұғаттаған: { $count }
delivery-unwanted = Акцияны енді қаламайды: { $count }
delivery-called-off = Тоқтатылды: { $count }
delivery-failed = Жетпеді: { $count }
delivery-unknown = Telegram жауап бермеді: { $count }
delivery-compared = Салыстыру тобы, оларға жазбаймыз: { $count }
progress-taking-back = 🗑 Бәрінен жойып жатырмыз. Жойылды: { $mended } / { $all }
progress-taken-back = 🗑 <b>Мүмкін болғанның бәрінен жойылды:</b> { $mended } / { $all }
progress-correcting = ✏️ Бәрінде түзетіп жатырмыз. Түзетілді: { $mended } / { $all }
progress-corrected = ✏️ <b>Түзетілді: { $mended }</b> / { $all }

promo-pause-button = ⏸ Кідірту
promo-resume-button = ▶️ Жалғастыру
progress-call-off-button = ❌ Тоқтату
progress-report-button = 📊 Жаңарту
progress-correct-button = ✏️ Мәтінді түзету
progress-take-back-button = 🗑 Бәрінен жою

take-back-ask = Хабарламаны алғандардың бәрінен жоямыз ба? Кейін қайтару мүмкін емес.
take-back-multiplier = Сатып алуға { -points } енді еселіксіз қосылады.
take-back-points = Қосылып қойған { -points } сатып алушыларда қалады.
take-back-yes-button = ✅ Бәрінен жою
take-back-no-button = ❌ Қалдыру
