# Refusals: what was wrong, and what to do. Plain texts of at most 200 characters.

refusal-invite-gone = Бұл сілтеме енді жұмыс істемейді: ол пайдаланылған немесе мерзімі өткен. Жаңасын сұраңыз.
refusal-invite-lowers-role = Қазіргі рөліңіз сілтемедегіден жоғары, сол күйі қалады. Сілтемені тиісті адамға беріңіз.
refusal-role-suspended = Рөліңіз уақытша тоқтатылған, жаңа сілтеме оны өзгертпейді. Дүкен иесінен рөлді қайтаруын сұраңыз: /team.
refusal-last-owner = Дүкеннің басқа иесі жоқ. Алдымен тағы біреуін шақырыңыз: /team.
