# Who gets a promotion, as one sentence that goes on after a colon: so each part begins in lower case
# and has no comma.

who-everyone = барлық сатып алушы
who-nobody = ешкім
who-or = немесе
who-named = «{ $name }»
who-nameless = № { $number }

who-speaks = { $languages } сөйлейді
who-not-speaks = { $languages } сөйлемейді
who-in-ru = орысша
who-in-uk = украинша
who-in-kk = қазақша
who-in-en = ағылшынша

who-tier = деңгейі { $tiers }
who-not-tier = деңгейі { $tiers } емес
who-no-tier = деңгейі жоқ
who-not-no-tier = деңгейі бар
who-branch = { $branches } филиалында сатып алған
who-not-branch = { $branches } филиалында сатып алмаған
who-came-by = { $posters } сілтемесі арқылы келген
who-not-came-by = { $posters } сілтемесі арқылы келмеген
who-took-part = { $campaign } таратылымын алған
who-not-took-part = { $campaign } таратылымын алмаған

who-joined = картаны { $first } — { $last } аралығында алған
who-joined-since = картаны { $day } күні немесе кейін алған
who-joined-until = картаны { $day } күні немесе бұрын алған
who-joined-before = картаны { $day } күнінен бұрын алған
who-joined-after = картаны { $day } күнінен кейін алған

who-never-bought = әлі сатып алмаған
who-ever-bought = кемінде бір рет сатып алған
who-lately = соңғы { $days } күнде сатып алған
who-not-lately = соңғы { $days } күнде сатып алмаған
who-idle = кемінде { $days } күн сатып алмаған
who-days-since = соңғы рет сатып алғанына { $figure } күн болған

who-sum-purchases = сатып алу саны: { $figure }
who-sum-spent = сатып алу сомасы: { $figure }
who-sum-average = орташа чек: { $figure }
who-recent-purchases = соңғы { $days } күндегі сатып алу саны: { $figure }
who-recent-spent = соңғы { $days } күндегі сатып алу сомасы: { $figure }
who-recent-average = соңғы { $days } күндегі орташа чек: { $figure }
who-least = кемінде { $figure }
who-most = ең көбі { $figure }
who-between = { $least } — { $most }
who-below = { $figure } мәнінен аз
who-above = { $figure } мәнінен көп
who-balance = жұмсалмаған { -points }: { $figure }

who-expiring = алдағы { $days } күнде мерзімі бітетін { -points } бар
who-not-expiring = алдағы { $days } күнде мерзімі бітетін { -points } жоқ
who-comes-about = әдетте сағат { $hour } шамасында келеді ({ schedule-weekday })
who-not-comes-about = әдетте сағат { $hour } шамасында келмейді ({ schedule-weekday })
who-birthday-today = туған күні бүгін
who-not-birthday-today = туған күні бүгін емес
who-birthday = туған күні { $days ->
    [1] бүгін немесе ертең
    [one] алдағы { $days } күнде
   *[other] алдағы { $days } күнде
}
who-not-birthday = { $days ->
    [1] бүгін мен ертең
    [one] алдағы { $days } күнде
   *[other] алдағы { $days } күнде
} туған күні жоқ
who-has-phone = телефоны бар
who-lacks-phone = телефоны жоқ
who-share = кездейсоқ таңдалған { $share }
who-rest = кездейсоқ таңдалғаннан қалған { $share }

who-habit-new = жаңа
who-habit-regular = тұрақты
who-habit-best = үздік
who-habit-fading = көптен келмеген
who-habit-lost = кеткен
who-no-habit-new = жаңа емес
who-no-habit-regular = тұрақты емес
who-no-habit-best = үздік емес
who-no-habit-fading = көптен келмегендердің бірі емес
who-no-habit-lost = кетпеген
who-borders-new = { $often } реттен аз сатып алған, соңғысы { $fading } күн ішінде
who-borders-regular = кемінде { $often } рет сатып алған, соңғысы { $fading } күн ішінде, бір жылда { $much } сомасынан аз
who-borders-best = кемінде { $often } рет сатып алған, соңғысы { $fading } күн ішінде, бір жылда кемінде { $much }
who-borders-fading = соңғы рет сатып алғанына { $fading } күннен асқан, бірақ { $lost } күннен аспаған
who-borders-lost = соңғы рет сатып алғанына { $lost } күннен асқан
who-scored = соңғы бағалауы: { $figure }
who-never-scored = әлі бағаламаған
who-answered = { $surveys } сауалнамасына жауап берген
who-not-answered = { $surveys } сауалнамасына жауап бермеген
who-unasked = { $days } күн бойы ештеңе сұралмаған
who-not-unasked = соңғы { $days } күнде бірдеңе сұралған не сұрақ алғысы келмейтін
