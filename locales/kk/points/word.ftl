# The word for points, and it alone: no other file writes it out. A programme that calls its points
# otherwise gives these forms anew. At the beginning of a sentence: CAPITAL(-points).

# the nominative, in the singular, which numbers take
-points = ұпай
# the accusative
-points-obj = ұпайды
# the instrumental: paid with points
-points-with = ұпаймен
# without points
-points-without = ұпайсыз
