# A customer says that a purchase was not theirs.

not-me-button = 💬 Мұны мен сатып алған жоқпын
not-me-ask =
    <b>Мұны сіз сатып алмағаныңызды дүкен иесіне хабарлайық па?</b>

    Чек: { $bill }
    { $at }
not-me-yes-button = ✅ Иә, хабарлаңыз
not-me-no-button = ❌ Жоқ, мен сатып алдым
not-me-thanks = Хабарлағаныңызға рақмет. Дүкен иесі мән-жайын анықтайды. Сатып алу жойылса, сізге хабарлама келеді.
not-me-kept = Жарайды, сатып алу сол күйі қалады.
