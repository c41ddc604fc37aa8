# What each rule of the programme says, above it in the owner’s file. A message is called as the rule is: rule-<group>-<rule>.

rule-name = Що покупці читають на картці.
rule-colour = Колір картки.
rule-currency = У чому рахуються чеки.
rule-time-zone = За яким годинником і календарем живе магазин.
rule-point-value = Скільки коштує один { -point }, коли його нараховують відсотком і коли витрачають.
rule-largest-bill = Більший чек не приймається: найімовірніше, це одрук.

rule-earning = Як за покупку нараховуються { -points }.
rule-earning-by = За що даються { -points }: відсоток від чека (rate), кожен повний крок чека (step), кожен візит (visit) або ні за що (nothing).
rule-earning-rate = Якщо by — rate: яка частка чека повертається { -points-with }.
rule-earning-step = Якщо by — step: сума, за кожну повну з яких даються { -points }.
rule-earning-points-per-step = Якщо by — step: { -points } за кожен повний крок.
rule-earning-points-per-visit = Якщо by — visit: { -points } за кожен візит.
rule-earning-smallest-bill = За менший чек { -points } не нараховуються.
rule-earning-stacking = Якщо діє кілька множників одразу: те, що дає кожен, додається (add) або рахується лише найкращий (best).
rule-earning-first-purchase = У скільки разів більше { -points-of } дає перша покупка.
rule-earning-most-per-sale = Більше { -points-of } один продаж не дає; 0 — без ліміту.
rule-earning-most-per-day = Більше { -points-of } за день один покупець не отримує; 0 — без ліміту.
rule-earning-pending-days = Через скільки днів нараховані { -points } можна витратити; 0 — одразу.
rule-earning-on-part-paid-with-points = Чи нараховувати { -points } й за ту частину чека, яку оплачено { -points-with }.
rule-earning-happy-hours = Години тижня, коли { -points-of } більше.
rule-earning-happy-hours-days = Дні тижня, у які вони починаються.
rule-earning-happy-hours-since = Починаються в цей час, за годинником time_zone.
rule-earning-happy-hours-until = Закінчуються до цього часу; якщо він раніший за since, то наступного дня. Обидва 00:00 — увесь день.
rule-earning-happy-hours-multiplier = У скільки разів більше { -points-of } дає покупка.
rule-earning-happy-hours-name = Що читають поруч із цими { -points-with }; якщо порожньо: щасливі години, мовою кожного.
rule-earning-seasons = Дні року, коли { -points-of } більше.
rule-earning-seasons-first = Перший день, за календарем time_zone.
rule-earning-seasons-last = Останній день, він ще входить.
rule-earning-seasons-multiplier = У скільки разів більше { -points-of } дає покупка.
rule-earning-seasons-name = Що читають поруч із цими { -points-with }; якщо порожньо: особливі дні, мовою кожного.

rule-categories = Частини асортименту зі своїм відсотком: касир вибирає одну з них.
rule-categories-name = Що натискає касир і читає покупець.
rule-categories-rate = Яка частка чека повертається { -points-with }, замість earning.rate.

rule-discount = Знижка за карткою, замість { -points-of } або разом із ними.
rule-discount-kind = Яку знижку дає картка: жодної (none), однакову для всіх (fixed) або таку, що росте із сумою покупок (progressive).
rule-discount-discount = Якщо kind — fixed: яка частка чека знімається.
rule-discount-period = Якщо kind — progressive: які покупки рахуються: за останні дванадцять місяців, за цей календарний рік або за весь час (life).
rule-discount-steps = Якщо kind — progressive: сума покупок і знижка за неї, починаючи з меншої суми.
rule-discount-steps-spent = На скільки покупець купив за цей строк, не менше.
rule-discount-steps-discount = Яка частка чека знімається відтоді.

rule-tiers = Рівні, яких досягають покупці. Угору переходять одразу. Униз — на один рівень, під час перегляду, про який попереджають за тридцять днів: через дванадцять місяців або, за календарного року, наприкінці наступного.
rule-tiers-by = Що підіймає покупця: сума покупок (spend), візити (visits) або отримані { -points } (points).
rule-tiers-period = За який строк це рахується: останні дванадцять місяців, цей календарний рік або весь час (life).
rule-tiers-levels = Рівні, починаючи з найнижчого; якщо їх немає, програма без рівнів.
rule-tiers-levels-name = Що покупці читають на картці.
rule-tiers-levels-reached-at = Стільки треба для рівня з того, що рахує tiers.by: одиниць валюти, візитів або { -points-of }.
rule-tiers-levels-rate = Яка частка чека повертається { -points-with } на цьому рівні, замість earning.rate.
rule-tiers-levels-multiplier = У скільки разів більше { -points-of } дають покупки на цьому рівні.
rule-tiers-levels-spend-share = Яку частку чека можна оплатити { -points-with } на цьому рівні, замість spending.share.
rule-tiers-levels-discount = Яка частка чека знімається на цьому рівні; із цієї знижки та знижки картки діє більша.
rule-tiers-levels-birthday-points = Скільки { -points-of } дарують на день народження на цьому рівні.

rule-expiry = Коли { -points } згорають і коли про це кажуть покупцям.
rule-expiry-points-expire = Коли згорають { -points }: ніколи (never), через стільки-то місяців після нарахування (after earning) або після останньої покупки (after last purchase).
rule-expiry-expiry-months = Через скільки місяців згорають { -points }.
rule-expiry-expiry-at-month-end = Чи живуть { -points } до кінця того місяця, у якому згорають.
rule-expiry-expiry-notice-days = За скільки днів покупцям кажуть, скільки { -points-of } згорить; [] — не казати.

rule-spending = Що можна оплатити { -points-with }.
rule-spending-allowed = Чи можна витрачати { -points }.
rule-spending-share = Яку частку чека можна оплатити { -points-with }, не більше.
rule-spending-least-balance = { CAPITAL(-points) } можна витрачати, коли на картці їх хоча б стільки.
rule-spending-smallest-bill = Менший чек { -points-with } не оплачують.

rule-limits = Ліміти проти обману. Нарахувати { -points } самому собі не можна ніколи.
rule-limits-sales-per-customer = Скільки продажів одному покупцеві за день — ще звична річ.
rule-limits-sales-per-customer-response = { rule-beyond-limit }
rule-limits-points-per-cashier = Скільки { -points-of } за день зазвичай нараховує один касир, не більше.
rule-limits-points-per-cashier-response = { rule-beyond-limit }
rule-limits-bill-alone = Найбільший чек, який касир проводить без ✅ керівника.
rule-limits-bill-alone-response = Що відбувається понад це: нічого (off), повідомляють власника (warn) або питають керівника (refuse).
rule-limits-sales-of-pair = Скільки продажів одного касира одному покупцеві за сім днів — ще звична річ.
rule-limits-sales-of-pair-response = { rule-beyond-limit }
rule-limits-burst-sales = Скільки продажів за десять хвилин зазвичай буває в одного касира, не більше.
rule-limits-burst-sales-response = { rule-beyond-limit }
rule-limits-late-refunds = Скільки продажів минулих днів зазвичай повертає одна людина за день, не більше.
rule-limits-late-refunds-response = { rule-beyond-limit }
rule-limits-correction = Скільки { -points-of } за день керівник додає або списує без ✅ когось іще, не більше.
rule-beyond-limit = Що відбувається понад це: нічого (off), повідомляють власника (warn) або відмовляють і повідомляють власника (refuse).

rule-promotions = Коли йдуть розсилки і скільки їх отримує один покупець.
rule-promotions-quiet-hours = Чи є тихі години, коли розсилки не йдуть, а чекають їхнього кінця.
rule-promotions-quiet-since = Тихо від цього часу, за годинником time_zone. quiet_since і quiet_until обидва 00:00 — увесь день.
rule-promotions-quiet-until = Тихо до цього часу. Якщо quiet_since раніше, тихо від quiet_since до цього часу.
rule-promotions-most-per-week = Скільки розсилок за сім днів отримує один покупець, усіх видів разом; 0 — без ліміту.
rule-promotions-share-apart = Частка покупців, яким квартал не пишуть зовсім, щоб було видно, що дають усі розсилки разом; 0 — нікого. Якщо це менше 100 із тих, хто погодився на розсилки, не виокремлюють нікого. Зміна діє з наступного кварталу, 0 — одразу.
rule-promotions-fill-slow-hours = Чи пропонувати власникам розсилку на найближчі години, якщо остання година дала менше ніж 60% звичайного.
rule-promotions-other-quiet-hours = Дні тижня з іншими тихими годинами.
rule-promotions-other-quiet-hours-days = Дні тижня, у які діють ці години.
rule-promotions-other-quiet-hours-since = Такого дня тихо від цього часу. since і until обидва 00:00 — увесь день.
rule-promotions-other-quiet-hours-until = Такого дня тихо до цього часу. Якщо since раніше, тихо від since до цього часу.
rule-promotions-days-off = Дні, у які розсилки не йдуть.
rule-promotions-days-off-day = День, за календарем time_zone.
rule-promotions-days-off-name = Що це за день, наприклад назва свята.

rule-voice = Про що питають покупців після покупки і що буває після низької оцінки.
rule-voice-ask-after-purchase = Чи питати після покупки, як усе пройшло, з оцінкою від 1 до 5.
rule-voice-share-asked = Після якої частки покупок, за жеребом.
rule-voice-ask-after-minutes = Через стільки хвилин після покупки або щойно почнуться години, вказані нижче.
rule-voice-ask-since = До цього часу нікого не питають, за годинником time_zone.
rule-voice-ask-until = Від цього часу нікого не питають. Якщо ask_since пізніше, не питають між ними; якщо вони рівні, питають будь-якої години.
rule-voice-days-between = Стільки днів після одного запитання людину більше ні про що не питають; 0 — без паузи.
rule-voice-answers-since = Хто пише магазину до цього часу, за годинником time_zone, дізнається, що відповідять після нього.
rule-voice-answers-until = Те саме від цього часу. Якщо обидва рівні, магазин відповідає будь-якої години.
rule-voice-ring-again-minutes = Через стільки хвилин без відповіді про покупця нагадують керівникам, ще через стільки ж — власникам; 0 — ніколи.
rule-voice-review-link = Сторінка, де можна написати відгук. Її пропонують після будь-якої оцінки, доброї чи поганої, одній людині раз на 90 днів.
rule-voice-apology = Скільки { -points-of } власник або керівник може одним дотиком подарувати незадоволеному; 0 — ніскільки. Рахуються як { -points } вручну: див. limits.correction.
rule-voice-causes = Що могло бути не так: вибір після низької оцінки, замість звичайних причин. Показуються перші двадцять.
rule-voice-causes-name = Що натискає покупець.
rule-voice-answers = Готові відповіді тим, хто пише, одним дотиком: мовою покупця, перед звичайними. Пропонуються перші п’ять кожною мовою.
rule-voice-answers-language = Мова покупців, для яких вона.
rule-voice-answers-words = Що читає покупець.
