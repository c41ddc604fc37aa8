# Refusals: what was wrong, and what to do. Plain texts of at most 200 characters.

refusal-quote-unknown = Цього розрахунку більше немає. Відкрийте картку покупця й надішліть суму ще раз.
refusal-quote-withdrawn = Цей розрахунок скасовано або замінено новим. Щоб записати продаж, надішліть суму ще раз.
refusal-quote-credited = { CAPITAL(-points) } вже нараховано. Щоб скасувати продаж, натисніть ↩️ під чеком.
refusal-customer-asked = Чекаємо на відповідь покупця до { $until_clock }. Зачекайте або натисніть ❌ під тим повідомленням.
refusal-customer-unreachable = Покупець заблокував бота й не зможе підтвердити. Продовжте без { -points-of }, або нехай розблокує бота й натисне /start.
refusal-question-over = Запит уже закрито. Щоб надіслати новий, натисніть 💸 під розрахунком.
refusal-bill-needs-manager = Такий великий чек записує керівник або власник. Попросіть когось із них обслужити покупця.
refusal-found-by-phone = Покупця знайдено за номером телефону. Щоб витратити { -points }, потрібна його картка: QR-код або шість цифр.
