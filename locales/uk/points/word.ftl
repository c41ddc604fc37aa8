# The word for points, and it alone: no other file writes it out. A programme that calls its points
# otherwise gives these forms anew. At the beginning of a sentence: CAPITAL(-points).

# 1, 21
-point = бал
# the nominative and the accusative; 2, 3, 4
-points = бали
# the genitive, and 5 to 20
-points-of = балів
# the instrumental: paid with points
-points-with = балами
