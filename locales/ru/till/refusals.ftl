# Refusals: what was wrong, and what to do. Plain texts of at most 200 characters.

refusal-quote-unknown = Этого расчёта больше нет. Откройте карту покупателя и пришлите сумму заново.
refusal-quote-withdrawn = Этот расчёт отменён или заменён новым. Чтобы записать продажу, пришлите сумму заново.
refusal-quote-credited = { CAPITAL(-points) } уже начислены. Чтобы отменить продажу, нажмите ↩️ под чеком.
refusal-customer-asked = Ждём ответа покупателя до { $until_clock }. Подождите или нажмите ❌ под тем сообщением.
refusal-customer-unreachable = Покупатель заблокировал бота и не сможет подтвердить. Продолжите без { -points-of }, или пусть разблокирует бота и нажмёт /start.
refusal-question-over = Запрос уже закрыт. Чтобы отправить новый, нажмите 💸 под расчётом.
refusal-bill-needs-manager = Такой крупный чек записывает управляющий или владелец. Попросите одного из них обслужить покупателя.
refusal-found-by-phone = Покупателя нашли по номеру телефона. Чтобы потратить { -points }, нужна его карта: QR-код или шесть цифр.
