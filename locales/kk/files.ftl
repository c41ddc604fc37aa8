# What is wrong with a file of the owner’s, whatever it is about.

no-programme-yet = Бағдарлама әлі жоқ: алдымен ботты іске қосыңыз
slip-unknown = { $key }: мұндай кілт жоқ. Мұнда мыналар болады: { $listed }
slip-unknown-meant = { $key }: мұндай кілт жоқ ({ $meant } емес пе?). Мұнда мыналар болады: { $listed }
slip-missing = { $key }: мұны жазу керек
slip-choice = { $key }: мұнда тек мыналар болады: { $listed }
slip-bound-least = { $key }: ең азы { $bound }
slip-bound-above = { $key }: { $bound } санынан көп болуы керек
slip-bound-most = { $key }: ең көбі { $bound }
slip-bound-least-long = { $key }: бос тұр; ең азы { $bound }
slip-bound-most-long = { $key }: тым ұзын; ең көбі { $bound }
slip-kind = { $key }: мұнда { $kind } керек
slip-a-string = тік тырнақшадағы мәтін
slip-a-int = сан
slip-a-bool = true немесе false
slip-a-list = тік жақшадағы тізім
slip-a-dict = кесте: { "{" }…{ "}" }
slip-a-moment = тырнақшадағы уақыт
slip-a-value = басқа мән
slip-moment = { $key }: күн мен уақыт керек, мысалы, { $example }
