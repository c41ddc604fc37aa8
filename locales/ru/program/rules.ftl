# What each rule of the programme says, above it in the owner’s file. A message is called as the rule is: rule-<group>-<rule>.

rule-name = Что покупатели читают на карте.
rule-colour = Цвет карты.
rule-currency = В чём считаются чеки.
rule-time-zone = По каким часам и календарю живёт магазин.
rule-point-value = Сколько стоит один { -point }, когда его начисляют процентом и когда тратят.
rule-largest-bill = Чек больше этого не принимается: скорее всего, это опечатка.

rule-earning = Как за покупку начисляются { -points }.
rule-earning-by = За что даются { -points }: процент от чека (rate), каждый полный шаг чека (step), каждый визит (visit) или ни за что (nothing).
rule-earning-rate = Если by — rate: какая доля чека возвращается { -points-with }.
rule-earning-step = Если by — step: сумма, за каждую полную из которых даются { -points }.
rule-earning-points-per-step = Если by — step: { -points } за каждый полный шаг.
rule-earning-points-per-visit = Если by — visit: { -points } за каждый визит.
rule-earning-smallest-bill = За чек меньше этого { -points } не начисляются.
rule-earning-stacking = Если действует несколько множителей сразу: то, что даёт каждый, складывается (add) или считается только лучший (best).
rule-earning-first-purchase = Во сколько раз больше { -points-of } даёт первая покупка.
rule-earning-most-per-sale = Больше { -points-of } одна продажа не даёт; 0 — без лимита.
rule-earning-most-per-day = Больше { -points-of } за день один покупатель не получает; 0 — без лимита.
rule-earning-pending-days = Через сколько дней начисленные { -points } можно потратить; 0 — сразу.
rule-earning-on-part-paid-with-points = Начислять ли { -points } и за ту часть чека, которая оплачена { -points-with }.
rule-earning-happy-hours = Часы недели, когда { -points-of } больше.
rule-earning-happy-hours-days = Дни недели, в которые они начинаются.
rule-earning-happy-hours-since = Начинаются в это время, по часам time_zone.
rule-earning-happy-hours-until = Заканчиваются к этому времени; если оно раньше since, то на следующий день. Оба 00:00 — весь день.
rule-earning-happy-hours-multiplier = Во сколько раз больше { -points-of } даёт покупка.
rule-earning-happy-hours-name = Что читают рядом с этими { -points-with }; если пусто: счастливые часы, на языке каждого.
rule-earning-seasons = Дни года, когда { -points-of } больше.
rule-earning-seasons-first = Первый день, по календарю time_zone.
rule-earning-seasons-last = Последний день, он ещё входит.
rule-earning-seasons-multiplier = Во сколько раз больше { -points-of } даёт покупка.
rule-earning-seasons-name = Что читают рядом с этими { -points-with }; если пусто: особые дни, на языке каждого.

rule-categories = Части ассортимента со своим процентом: кассир выбирает одну из них.
rule-categories-name = Что нажимает кассир и читает покупатель.
rule-categories-rate = Какая доля чека возвращается { -points-with }, вместо earning.rate.

rule-discount = Скидка по карте, вместо { -points-of } или вместе с ними.
rule-discount-kind = Какую скидку даёт карта: никакой (none), одну для всех (fixed) или растущую с суммой покупок (progressive).
rule-discount-discount = Если kind — fixed: какая доля чека снимается.
rule-discount-period = Если kind — progressive: какие покупки считаются: за последние двенадцать месяцев, за этот календарный год или за всё время (life).
rule-discount-steps = Если kind — progressive: сумма покупок и скидка за неё, начиная с меньшей суммы.
rule-discount-steps-spent = На сколько покупатель купил за этот срок, не меньше.
rule-discount-steps-discount = Какая доля чека снимается с этого времени.

rule-tiers = Уровни, которых достигают покупатели. Вверх переходят сразу. Вниз — на один уровень, при пересмотре, о котором предупреждают за тридцать дней: через двенадцать месяцев или, при календарном годе, в конце следующего.
rule-tiers-by = Что поднимает покупателя: сумма покупок (spend), визиты (visits) или полученные { -points } (points).
rule-tiers-period = За какой срок это считается: последние двенадцать месяцев, этот календарный год или всё время (life).
rule-tiers-levels = Уровни, начиная с нижнего; если их нет, программа без уровней.
rule-tiers-levels-name = Что покупатели читают на карте.
rule-tiers-levels-reached-at = Столько нужно для уровня из того, что считает tiers.by: единиц валюты, визитов или { -points-of }.
rule-tiers-levels-rate = Какая доля чека возвращается { -points-with } на этом уровне, вместо earning.rate.
rule-tiers-levels-multiplier = Во сколько раз больше { -points-of } дают покупки на этом уровне.
rule-tiers-levels-spend-share = Какую долю чека можно оплатить { -points-with } на этом уровне, вместо spending.share.
rule-tiers-levels-discount = Какая доля чека снимается на этом уровне; из этой скидки и скидки карты действует большая.
rule-tiers-levels-birthday-points = Сколько { -points-of } дарят на день рождения на этом уровне.

rule-expiry = Когда { -points } сгорают и когда об этом говорят покупателям.
rule-expiry-points-expire = Когда сгорают { -points }: никогда (never), через столько-то месяцев после начисления (after earning) или после последней покупки (after last purchase).
rule-expiry-expiry-months = Через сколько месяцев сгорают { -points }.
rule-expiry-expiry-at-month-end = Живут ли { -points } до конца того месяца, в котором сгорают.
rule-expiry-expiry-notice-days = За сколько дней покупателям говорят, сколько { -points-of } сгорит; [] — не говорить.

rule-spending = Что можно оплатить { -points-with }.
rule-spending-allowed = Можно ли тратить { -points }.
rule-spending-share = Какую долю чека можно оплатить { -points-with }, не больше.
rule-spending-least-balance = { CAPITAL(-points) } можно тратить, когда на карте их хотя бы столько.
rule-spending-smallest-bill = Чек меньше этого { -points-with } не оплачивают.

rule-limits = Лимиты против обмана. Начислить { -points } самому себе нельзя никогда.
rule-limits-sales-per-customer = Сколько продаж одному покупателю за день — ещё обычное дело.
rule-limits-sales-per-customer-response = { rule-beyond-limit }
rule-limits-points-per-cashier = Сколько { -points-of } за день обычно начисляет один кассир, не больше.
rule-limits-points-per-cashier-response = { rule-beyond-limit }
rule-limits-bill-alone = Самый крупный чек, который кассир проводит без ✅ управляющего.
rule-limits-bill-alone-response = Что происходит сверх этого: ничего (off), сообщают владельцу (warn) или спрашивают управляющего (refuse).
rule-limits-sales-of-pair = Сколько продаж одного кассира одному покупателю за семь дней — ещё обычное дело.
rule-limits-sales-of-pair-response = { rule-beyond-limit }
rule-limits-burst-sales = Сколько продаж за десять минут обычно бывает у одного кассира, не больше.
rule-limits-burst-sales-response = { rule-beyond-limit }
rule-limits-late-refunds = Сколько продаж прошлых дней обычно возвращает один человек за день, не больше.
rule-limits-late-refunds-response = { rule-beyond-limit }
rule-limits-correction = Сколько { -points-of } за день управляющий добавляет или списывает без ✅ кого-то ещё, не больше.
rule-beyond-limit = Что происходит сверх этого: ничего (off), сообщают владельцу (warn) или отказывают и сообщают владельцу (refuse).

rule-promotions = Когда уходят рассылки и сколько их получает один покупатель.
rule-promotions-quiet-hours = Есть ли тихие часы, когда рассылки не уходят, а ждут их конца.
rule-promotions-quiet-since = Тихо с этого времени, по часам time_zone. quiet_since и quiet_until оба 00:00 — весь день.
rule-promotions-quiet-until = Тихо до этого времени. Если quiet_since раньше, тихо с quiet_since до этого времени.
rule-promotions-most-per-week = Сколько рассылок за семь дней получает один покупатель, всех видов вместе; 0 — без лимита.
rule-promotions-share-apart = Доля покупателей, которым квартал не пишут вовсе, чтобы было видно, что дают все рассылки вместе; 0 — никого. Если это меньше 100 из согласившихся на рассылки, не выделяют никого. Изменение действует со следующего квартала, 0 — сразу.
rule-promotions-fill-slow-hours = Предлагать ли владельцам рассылку на ближайшие часы, если последний час дал меньше 60% обычного.
rule-promotions-other-quiet-hours = Дни недели с другими тихими часами.
rule-promotions-other-quiet-hours-days = Дни недели, в которые действуют эти часы.
rule-promotions-other-quiet-hours-since = В такой день тихо с этого времени. since и until оба 00:00 — весь день.
rule-promotions-other-quiet-hours-until = В такой день тихо до этого времени. Если since раньше, тихо с since до этого времени.
rule-promotions-days-off = Дни, в которые рассылки не уходят.
rule-promotions-days-off-day = День, по календарю time_zone.
rule-promotions-days-off-name = Что это за день, например название праздника.

rule-voice = О чём спрашивают покупателей после покупки и что бывает после низкой оценки.
rule-voice-ask-after-purchase = Спрашивать ли после покупки, как всё прошло, с оценкой от 1 до 5.
rule-voice-share-asked = После какой доли покупок, по жребию.
rule-voice-ask-after-minutes = Через столько минут после покупки или как только начнутся часы, указанные ниже.
rule-voice-ask-since = До этого времени никого не спрашивают, по часам time_zone.
rule-voice-ask-until = С этого времени никого не спрашивают. Если ask_since позже, не спрашивают между ними; если они равны, спрашивают в любой час.
rule-voice-days-between = Столько дней после одного вопроса человека больше ни о чём не спрашивают; 0 — без паузы.
rule-voice-answers-since = Кто пишет магазину до этого времени, по часам time_zone, узнаёт, что ответят после него.
rule-voice-answers-until = То же с этого времени. Если оба равны, магазин отвечает в любой час.
rule-voice-ring-again-minutes = Через столько минут без ответа о покупателе напоминают управляющим, ещё через столько же — владельцам; 0 — никогда.
rule-voice-review-link = Страница, где можно написать отзыв. Её предлагают после любой оценки, хорошей или плохой, одному человеку раз в 90 дней.
rule-voice-apology = Сколько { -points-of } владелец или управляющий может одним нажатием подарить недовольному; 0 — нисколько. Считаются как { -points } вручную: см. limits.correction.
rule-voice-causes = Что могло быть не так: выбор после низкой оценки, вместо обычных причин. Показываются первые двадцать.
rule-voice-causes-name = Что нажимает покупатель.
rule-voice-answers = Готовые ответы тем, кто пишет, одним нажатием: на языке покупателя, перед обычными. Предлагаются первые пять на каждом языке.
rule-voice-answers-language = Язык покупателей, для которых он.
rule-voice-answers-words = Что читает покупатель.
