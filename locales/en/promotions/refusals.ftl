# Refusals: what was wrong, and what to do. Plain texts of at most 200 characters.

refusal-campaign-gone = This broadcast is gone. Please start a new one.
refusal-campaign-underway = This broadcast is no draft any more: it was started, or is waiting for an owner.
refusal-draft-changed = Changed while you were looking: { $what ->
    [contents] the message
    [buttons] the buttons
    [audience] who gets it
    [timing] the time
    [perk] the offer
    [budget] the budget
    [compared] the comparison group
    [chat] the channel
   *[several] several things
}. Changed by { $by }. Please look again.
refusal-nothing-to-say = There is no message yet. Send it as customers are to see it.
